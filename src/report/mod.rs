//! Problems: everything that is wrong in configuration or data, and how it is shown.
//!
//! Every stage of the line returns its value together with [`Problems`] and prints nothing;
//! only this folder turns problems into text for people ([`terminal`]), JSON for programs
//! ([`json`]), annotations for GitHub ([`github`]) or a page for the development server
//! ([`page`]). It gives strings back: who prints them is for the command line to decide.

pub mod code;
pub mod github;
mod groups;
pub mod json;
pub mod page;
mod plain;
mod problem;
mod snippet;
mod summary;
pub mod terminal;
mod wrap;

pub use code::Code;
pub(crate) use groups::with_commas;
pub use problem::{Problem, Problems, Severity, Span, Whereabouts};
pub use summary::{LayerSummary, MapSummary};
