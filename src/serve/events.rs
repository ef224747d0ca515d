//! The event stream: tells every open page that the site has changed.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tiny_http::Request;

/// How often a silent stream says that it is alive, which is also how soon a closed one is noticed.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// The open pages.
#[derive(Debug, Default)]
pub(super) struct Events {
    listeners: Mutex<Vec<Sender<String>>>,
}

impl Events {
    /// Sends one event to every open page.
    pub(super) fn send(&self, event: &str) {
        let mut listeners = self.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.retain(|listener| listener.send(event.to_owned()).is_ok());
    }

    /// Answers a request with a stream that starts with `first`, from a thread of its own.
    pub(super) fn answer(&self, request: Request, first: String) {
        let (sender, receiver) = channel();
        // The page hears at once how things stand; it may have been made before the newest build.
        let _ = sender.send(first);
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        std::thread::spawn(move || stream(request.into_writer(), &receiver));
    }
}

/// Writes events until the page goes away.
fn stream(mut page: Box<dyn Write + Send>, events: &Receiver<String>) -> Option<()> {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
                X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
    write(&mut page, head).ok()?;
    loop {
        match events.recv_timeout(HEARTBEAT) {
            Ok(event) => write(&mut page, &format!("data: {event}\n\n")).ok()?,
            Err(RecvTimeoutError::Timeout) => write(&mut page, ": still here\n\n").ok()?,
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}

fn write(page: &mut Box<dyn Write + Send>, text: &str) -> io::Result<()> {
    page.write_all(text.as_bytes())?;
    page.flush()
}
