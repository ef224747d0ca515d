//! Packed bytes to plain ones, a little at a time (RFC 1951).

use std::io::{self, BufRead, Read};

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

/// Unpacks what another reader gives.
pub(super) struct Inflate<R> {
    packed: R,
    state: Box<InflateState>,
    done: bool,
}

impl<R: BufRead> Inflate<R> {
    pub fn new(packed: R) -> Self {
        Self { packed, state: InflateState::new_boxed(DataFormat::Raw), done: false }
    }
}

impl<R: BufRead> Read for Inflate<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while !self.done && !into.is_empty() {
            let packed = self.packed.fill_buf()?;
            let nothing_left = packed.is_empty();
            let step = inflate(&mut self.state, packed, into, MZFlush::None);
            self.packed.consume(step.bytes_consumed);
            match step.status {
                Ok(MZStatus::StreamEnd) => self.done = true,
                Ok(_) if step.bytes_written > 0 || !nothing_left => {}
                _ => return Err(io::ErrorKind::InvalidData.into()),
            }
            if step.bytes_written > 0 {
                return Ok(step.bytes_written);
            }
        }
        Ok(0)
    }
}
