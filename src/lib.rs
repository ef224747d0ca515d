//! Fingerpost turns service listings and a few lines of configuration into an accessible map
//! site that any static host can serve.
//!
//! Data runs one way, through stages that each have a folder: [`config`] and [`source`] read,
//! [`listing`] and [`place`] understand, [`atlas`] arranges, [`site`] and [`theme`] draw,
//! [`publish`] writes. [`report`] holds what any of them found wrong.

pub mod atlas;
//pub mod cli;
pub mod config;
pub mod listing;
pub mod place;
pub mod publish;
pub mod report;
pub mod serve;
pub mod site;
pub mod source;
pub mod theme;
