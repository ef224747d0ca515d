//! The outline of the area that a site is about: is a place inside, and how far away if not?

mod edges;
mod outline;
mod read;

pub use outline::Boundary;
