//! The filters and answers that a need names, found in the map's facets.

use crate::atlas::facets::Facets;
use crate::atlas::front_matter;
use crate::atlas::model::Facet;
use crate::config::{MapConfig, NeedConfig};
use crate::report::{Problem, Problems, code};
use crate::suggest::{all_of, folded, nearest};

/// Names in a message: a question may have hundreds of answers.
const MOST_NAMED: usize = 20;

/// The facet and the options that the need's filter at `place` names; `None` where there is no
/// such filter.
pub(super) fn chosen<'f>(
    need: usize,
    place: usize,
    config: &NeedConfig,
    map: &MapConfig,
    facets: &'f Facets,
) -> (Option<(&'f Facet, Vec<u16>)>, Problems) {
    let mut problems = Problems::new();
    let Some((name, answers)) = config.filters.get(place) else { return (None, problems) };
    let need = need.to_string();
    let setting = ["needs", &need, "filters", name];
    let Some(facet) = find(name, map, facets) else {
        problems.push(map.page.places.at_name(&setting, no_filter(name, config, map)));
        return (None, problems);
    };
    let mut options = Vec::new();
    for (answer, text) in answers.iter().enumerate() {
        match option(facet, text) {
            Some(option) if options.contains(&option) => {}
            Some(option) => options.push(option),
            None => {
                let place = answer.to_string();
                let setting = [&setting[..], &[&place]].concat();
                let problem = no_answer(text, name, facet, config);
                problems.push(front_matter::at(map, &setting, config.line, problem));
            }
        }
    }
    (Some((facet, options)), problems)
}

/// The facet of the filter with this title or column.
fn find<'f>(name: &str, map: &MapConfig, facets: &'f Facets) -> Option<&'f Facet> {
    let wanted = folded(name);
    let facet =
        |key: &Option<String>| facets.all.iter().find(|facet| Some(&facet.key) == key.as_ref());
    let found = || map.filters.iter().zip(facets.of_filters.iter().map(facet));
    let by_title = found().find(|(_, facet)| facet.is_some_and(|f| folded(&f.title) == wanted));
    let by_column = || {
        let is = |column: &String| folded(column) == wanted;
        found().find(|(filter, _)| filter.columns.iter().any(is))
    };
    by_title.or_else(by_column).and_then(|(_, facet)| facet)
}

fn option(facet: &Facet, text: &str) -> Option<u16> {
    let wanted = folded(text);
    let is =
        |option: &crate::atlas::FacetOption| folded(&option.title) == wanted || option.slug == text;
    // The one check box of a question of yes and no is chosen by "yes" too.
    let only = facet.options.len() == 1 && wanted == "yes";
    let place = facet.options.iter().position(is).or(only.then_some(0))?;
    u16::try_from(place).ok()
}

fn no_filter(name: &str, config: &NeedConfig, map: &MapConfig) -> Problem {
    let known: Vec<&str> = map.filters.iter().map(|filter| filter.name()).collect();
    let help = match nearest(name, known.iter().copied()) {
        Some(near) if folded(near) == folded(name) => {
            "The filter has no answers in the data, so it isn't shown.".to_owned()
        }
        Some(near) => format!("Did you mean “{near}”?"),
        None if known.is_empty() => "Add it to the front matter with [[filters]].".to_owned(),
        None => format!("Filters of this map: {}.", some_of(&known)),
    };
    let message = format!(
        "The need “{}” names the filter “{name}”, which the map doesn't have. It finds nothing.",
        config.title
    );
    Problem::new(&code::FILTER_UNKNOWN, message).help(help)
}

fn no_answer(text: &str, name: &str, facet: &Facet, config: &NeedConfig) -> Problem {
    let known: Vec<&str> = facet.options.iter().map(|option| option.title.as_str()).collect();
    let help = match nearest(text, known.iter().copied()) {
        Some(near) => format!("Did you mean “{near}”?"),
        None => format!("Its answers: {}.", some_of(&known)),
    };
    let message = format!(
        "The need “{}” names the answer “{text}”, which the filter “{name}” doesn't have.",
        config.title
    );
    Problem::new(&code::FILTER_UNKNOWN, message).help(help)
}

/// The first of these, in quotation marks.
fn some_of(words: &[&str]) -> String {
    all_of(words.get(..MOST_NAMED).unwrap_or(words))
}
