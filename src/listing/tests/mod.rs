//! The stage as a whole: small tables for each rule, and real files of real councils.

mod fields;
mod ground;
mod publishing;
mod real_files;
mod recognising;
mod rows;
