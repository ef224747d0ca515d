//! The site's own `_headers` file, obeyed here too, so that a policy that would break a page on
//! the host breaks it on the desk first.

/// One block of a `_headers` file: a path pattern and the headers that it adds.
#[derive(Debug, PartialEq, Eq)]
struct Rule<'f> {
    pattern: &'f str,
    headers: Vec<(&'f str, &'f str)>,
}

/// The headers that a `_headers` file gives to a path (`/food/index.html` is asked for as
/// `/food/`). Later blocks overrule earlier ones. Caching rules are left out: a development
/// server's pages are always fresh.
pub(super) fn headers_for<'f>(file: &'f str, path: &str) -> Vec<(&'f str, &'f str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for rule in rules(file).iter().filter(|rule| matches(rule.pattern, path)) {
        for &(name, value) in &rule.headers {
            if !name.eq_ignore_ascii_case("cache-control") {
                found.retain(|(earlier, _)| !earlier.eq_ignore_ascii_case(name));
                found.push((name, value));
            }
        }
    }
    found
}

fn rules(file: &str) -> Vec<Rule<'_>> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in file.lines().filter(|line| !line.trim_start().starts_with('#')) {
        if line.starts_with('/') {
            rules.push(Rule { pattern: line.trim(), headers: Vec::new() });
        } else if let (Some(rule), Some((name, value))) = (rules.last_mut(), line.split_once(':')) {
            rule.headers.push((name.trim(), value.trim()));
        }
    }
    rules
}

/// Whether a pattern with `*` for any run of characters fits the whole path.
fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path.strip_prefix(before).is_some_and(|rest| {
            after.is_empty()
                || (0..=rest.len()).any(|i| rest.get(i..).is_some_and(|r| matches(after, r)))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str =
        "# comment\n/*\n  X-Frame: self\n  Cache-Control: no-cache\n/*/embed/*\n  X-Frame: any\n";

    #[test]
    fn every_path_gets_the_rules_that_fit_it() {
        assert_eq!(headers_for(FILE, "/food/"), [("X-Frame", "self")]);
    }

    #[test]
    fn later_rules_overrule_earlier_ones() {
        assert_eq!(headers_for(FILE, "/food/embed/"), [("X-Frame", "any")]);
    }

    #[test]
    fn stars_stand_for_any_run_of_characters() {
        assert!(matches("/*/index/*", "/food/index/ab12/core.json"));
        assert!(matches("/assets/*", "/assets/"));
        assert!(!matches("/assets/*", "/food/assets"));
        assert!(!matches("/a", "/ab"));
    }
}
