//! What else staff should know of a new file, in sentences.

use super::Judge;
use crate::listing::Field;
use crate::listing::location::{Ground, Locator};
use crate::listing::profile::Profile;
use crate::place::Crs;
use crate::report::Problems;

const LIST_THEM: &str = "If residents should find these in a list, put data = \"…\" at the top of the page in place of [[layers]].";
const DRAW_THEM: &str = "Each of the file's areas or lines is a listing with a marker. To draw them around other listings instead, name the file under [[layers]] with kind = \"reference\".";
const NO_PLACES: &str =
    "The file has no coordinates and no British postcodes, so nothing can be placed on the map.";
const ONLY_POSTCODES: &str = "The file has no coordinates. With a postcode file at data/postcodes.csv, its listings are placed by their postcodes.";
const NO_NAMES: &str =
    "No column was recognised as the one that holds the names: set it under [columns].";

impl Judge<'_> {
    /// `reference` says whether the file is proposed as a layer to draw, not to list.
    pub fn remarks(&self, reference: bool) -> Vec<String> {
        let mut remarks = Vec::new();
        let declared = self.table.declared_crs.as_ref();
        if let Some(name) = declared.filter(|name| Crs::from_name(name) != Some(Crs::Wgs84)) {
            remarks.push(format!(
                "The file declares the coordinate system {name}; its places are converted from it."
            ));
        }
        let mut problems = Problems::new();
        let (columns, ground) = (self.columns, Ground::default());
        let locator = Locator::new(self.table, columns, None, ground, &mut problems);
        remarks.extend(problems.into_iter().map(|problem| problem.message));
        if reference {
            remarks.push(LIST_THEM.into());
            return remarks;
        }
        if self.holds_shapes() {
            remarks.push(DRAW_THEM.into());
        }
        if !locator.has_sources() {
            let british = |&column: &usize| {
                self.profiles.get(column).is_some_and(|p| p.share(p.postcodes) > 0.3)
            };
            let postcodes = self.columns.of(Field::Postcode).iter().any(british);
            remarks.push(if postcodes { ONLY_POSTCODES } else { NO_PLACES }.into());
        }
        remarks.extend(self.remark_on_categories());
        remarks.extend(self.remark_on_emails());
        if self.columns.of(Field::Name).is_empty() {
            remarks.push(NO_NAMES.into());
        }
        remarks
    }

    fn remark_on_categories(&self) -> Option<String> {
        let columns = self.columns.of(Field::Category);
        let marks =
            columns.iter().all(|&column| self.profiles.get(column).is_some_and(Profile::is_marks));
        (columns.len() > 1 && marks).then(|| {
            format!(
                "{} columns of yes and no were taken together as categories, named by their headings.",
                columns.len()
            )
        })
    }

    fn remark_on_emails(&self) -> Option<String> {
        let of = |p: &Profile| (p.free_mail, p.emails);
        let (free, all) = self
            .columns
            .of(Field::Email)
            .iter()
            .filter_map(|&column| self.profiles.get(column).map(of))
            .fold((0, 0), |sum, more| (sum.0 + more.0, sum.1 + more.1));
        let sampled = self.profiles.first().is_some_and(|p| p.rows < self.table.len());
        let about = if sampled { " of those looked at" } else { "" };
        (free > 0).then(|| {
            format!("{free} of {all} email addresses{about} are with free providers such as Gmail. Check that they belong to the group, not to a person.")
        })
    }
}
