//! Problems: everything that is wrong in configuration or data, and how it is shown.
//!
//! Every stage of the line returns its value together with [`Problems`] and prints nothing;
//! only this folder turns problems into text, JSON, annotations or HTML.

pub mod code;
mod problem;

pub use code::Code;
pub use problem::{Problem, Problems, Severity, Span, Whereabouts};
