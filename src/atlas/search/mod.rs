//! Search by words: what of each listing can be found, by which words, and what else they are
//! called.
//!
//! Cuts text into words, takes their endings off, and makes the inverted index of a map. What is
//! typed into a page is cut in the same way by its scripts. Knows nothing of HTML and of files.

mod fields;
mod fold;
mod index;
mod stem;
mod stop;
mod synonyms;
#[cfg(test)]
mod tests;

pub use fold::words;
pub use index::{Term, terms};
pub use stem::stem;
pub use stop::is_stop;
pub use synonyms::{STARTER, Synonyms};
