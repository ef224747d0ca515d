//! The page of services that a resident saved. The list itself is in the resident's browser alone;
//! scripts draw it from the listings' own pages.

use tera::Context;

use super::drawings::Drawings;
use super::home;
use super::one_map::OneMap;
use super::printer::{Printer, Sheet};
use super::titles::Titles;
use crate::report::Problem;

/// Writes `saved/index.html`.
pub fn write(
    printer: &Printer<'_>,
    maps: &[OneMap<'_>],
    titles: &mut Titles<'_>,
) -> Result<(), Problem> {
    let title = printer.words().say("saved", &[]);
    let mut variables = Context::new();
    variables.insert("icons", &Vec::<&str>::new());
    variables.insert("maps", &maps.iter().map(home::link).collect::<Vec<_>>());
    printer.page(Sheet {
        kind: "saved",
        path: "saved/",
        title: &title,
        full_title: titles.page(&[&title], &[]),
        summary: None,
        above: Vec::new(),
        canonical: None,
        drawings: Drawings::Used(&[]),
        variables,
    })
}
