//! Which half of the day two times are in, where there is only one way to read them.

use super::clock::Minutes;
use super::schedule::Span;
use super::tokens::Clock;

/// Both times on the 24-hour clock, where there is only one way to read them: `9-5` can't be
/// anything but 9am to 5pm, `1-5pm` is 1pm, but `7-9` may be morning or evening.
pub(super) fn settled(
    (open, how): (Minutes, Clock),
    (close, close_how): (Minutes, Clock),
) -> Option<(Minutes, Minutes)> {
    use Clock::{Bare, Either, Meridiem, TwentyFour};
    const NOON: Minutes = 720;
    let pair = |certain: bool, open, close| certain.then_some((open, close));
    match (how, close_how) {
        (Meridiem | TwentyFour, Meridiem | TwentyFour) | (Either, TwentyFour) => {
            Some((open, close))
        }
        (TwentyFour, Either) => Some((open, close)),
        (Either, Either) => pair(open >= 9 * 60 || close >= NOON, open, close),
        (Bare, TwentyFour) => pair(open >= 6 * 60, open, close),
        (TwentyFour, Bare) => None,
        // `10-12am` is one of several slips.
        (Either | Bare, Meridiem) if close == 0 => None,
        // `am` at the end counts for the beginning too; `pm` does where that is the shorter way.
        (Either | Bare, Meridiem) if close <= NOON => Some((open % 1_440, close)),
        (Either | Bare, Meridiem) => match open + NOON {
            later if later < close && open % NOON < close % NOON => Some((later, close)),
            _ => pair(close < 1_440 || open >= NOON, open, close),
        },
        // `9am to 5`, `6pm to 8.30`
        (Meridiem, Either | Bare) if open < NOON => {
            let evening = if close >= NOON { close } else { close + NOON };
            pair(evening == NOON || evening < open + NOON, open, evening)
        }
        (Meridiem, Either | Bare) => pair(close < NOON && close + NOON > open, open, close + NOON),
        // The morning is over by the time that it closes.
        (Bare, Either | Bare) | (Either, Bare) => {
            let evening = if close >= NOON { close } else { close + NOON };
            let (from, until) = (open, evening);
            let day = (7 * 60..NOON).contains(&from) && (evening / 60 == 12 || close < open);
            let midday = from == NOON && close <= 6 * 60;
            pair(day || midday, from, until)
        }
    }
}

impl Span {
    /// The span where it is certain; one that ends before it begins runs into the night.
    pub(super) fn of(open: Minutes, close: Minutes) -> Option<Span> {
        // Closing at 0:00 is the end of the day.
        let close = if close == 0 { 1_440 } else { close };
        if open >= 1_440 {
            return None;
        }
        if close > open {
            return Some(Span { open, close: Some(close) });
        }
        // `9:00 - 5:00` is a slip for 17:00, not a night; only small hours close a night.
        let night = open >= 16 * 60 && close <= 9 * 60;
        night.then_some(Span { open, close: Some(close + 1_440) })
    }
}
