//! Email addresses: several in a cell, checked for what can't be right.

use super::text::trim;

/// Providers where anyone can have an address: it may be a person's own.
const FREE_MAIL: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.co.uk",
    "outlook.com",
    "live.co.uk",
    "live.com",
    "msn.com",
    "yahoo.com",
    "yahoo.co.uk",
    "ymail.com",
    "aol.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "btinternet.com",
    "btopenworld.com",
    "talktalk.net",
    "sky.com",
    "ntlworld.com",
    "virginmedia.com",
    "virgin.net",
    "blueyonder.co.uk",
    "tiscali.co.uk",
    "protonmail.com",
    "proton.me",
    "gmx.com",
    "gmx.co.uk",
    "mail.com",
    "orange.fr",
    "free.fr",
    "wanadoo.fr",
    "laposte.net",
    "hotmail.fr",
    "outlook.fr",
    "sfr.fr",
    "yahoo.fr",
];

/// The addresses in a cell, and the parts of it that are none.
pub(super) fn read(cell: &str) -> (Vec<String>, Vec<&str>) {
    let (mut emails, mut faults) = (Vec::new(), Vec::new());
    for part in cell.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '|' | '/')) {
        let part = bare(part);
        if is_email(part) {
            if !emails.iter().any(|known: &String| known.eq_ignore_ascii_case(part)) {
                emails.push(part.to_owned());
            }
        } else if part.contains('@') {
            faults.push(part);
        }
    }
    if emails.is_empty() && faults.is_empty() && !trim(cell).is_empty() {
        faults.push(trim(cell));
    }
    (emails, faults)
}

/// Whether a cell is one email address, `mailto:` before it aside.
pub(super) fn looks_like(cell: &str) -> bool {
    is_email(bare(cell))
}

fn bare(part: &str) -> &str {
    let part = trim(part);
    let part =
        part.get(..7).filter(|p| p.eq_ignore_ascii_case("mailto:")).map_or(part, |_| &part[7..]);
    part.trim_matches(['<', '>', '(', ')', '"', '\'', '.', ':', '[', ']'])
}

/// Whether a text is one email address that can be written to.
pub(super) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = trim(text).split_once('@') else {
        return false;
    };
    let local_fits = !local.is_empty()
        && local.len() <= 64
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b));
    local_fits && is_domain(domain)
}

/// Whether a text is a host name of at least two parts, the last one of letters.
pub(super) fn is_domain(text: &str) -> bool {
    let labels = || text.split('.');
    text.len() <= 253
        && labels().count() >= 2
        && labels().all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
        && labels().next_back().is_some_and(|last| {
            last.chars().count() >= 2 && last.chars().next().is_some_and(char::is_alphabetic)
        })
}

/// Whether an address is with a provider where anyone can have one.
pub(super) fn is_free_mail(text: &str) -> bool {
    trim(text)
        .rsplit_once('@')
        .is_some_and(|(_, domain)| FREE_MAIL.iter().any(|free| domain.eq_ignore_ascii_case(free)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_addresses_in_a_cell_are_parted() {
        let (emails, faults) = read("mailto:a@b.org; C@d.co.uk, a@B.org ");
        assert_eq!(emails, ["a@b.org", "C@d.co.uk"]);
        assert!(faults.is_empty());
    }

    #[test]
    fn what_cannot_be_right_is_a_fault() {
        for cell in ["a@b", "@", "a b@c@d.org", "ask at desk", "a@-b.org", "a..b@c.org"] {
            assert!(!read(cell).1.is_empty(), "{cell}");
        }
    }

    #[test]
    fn free_providers_are_known() {
        assert!(is_free_mail("keynshamfoodbank@gmail.com"));
        assert!(!is_free_mail("info@example.org"));
    }
}
