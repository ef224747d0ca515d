//! An invented borough of any size: the same listings on every machine and in every run.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const CATEGORIES: [&str; 12] = [
    "Food and essentials",
    "Mental health",
    "Housing advice",
    "Debt and benefits",
    "Befriending",
    "Youth activities",
    "Older people",
    "Disability support",
    "Employment and skills",
    "Health and wellbeing",
    "Domestic abuse support",
    "Warm spaces",
];
const LEAD: [&str; 12] = [
    "St Mary's",
    "All Saints",
    "Unity",
    "Phoenix",
    "Open Door",
    "Lighthouse",
    "Rainbow",
    "Haven",
    "Kindness",
    "Compass",
    "Roots",
    "Hearth",
];
const AREA: [&str; 12] = [
    "Ashby",
    "Bexcombe",
    "Carrow",
    "Dunmere",
    "Elmstead",
    "Fenwick",
    "Garrow",
    "Hartley",
    "Inglewood",
    "Kelby",
    "Lindale",
    "Marlow",
];
const KIND: [&str; 10] = [
    "Food Bank",
    "Community Kitchen",
    "Drop-in",
    "Advice Centre",
    "Support Group",
    "Youth Club",
    "Lunch Club",
    "Job Club",
    "Pantry",
    "Choir",
];
const STREET: [&str; 10] = [
    "Ash Street",
    "Church Lane",
    "High Street",
    "Station Road",
    "Mill Lane",
    "Park Avenue",
    "Queen's Road",
    "Chapel Row",
    "Orchard Close",
    "Green Lane",
];
const HOURS: [&str; 6] = [
    "Mo-Fr 09:00-17:00",
    "Tu,Th 11:00-14:00",
    "Sa 10:00-13:00",
    "By appointment",
    "Weekdays 10am to 3pm",
    "24/7",
];
const SENTENCES: [&str; 8] = [
    "Volunteers offer hot meals and fresh groceries, and nobody is turned away.",
    "Our advisers help with forms, benefit checks and fuel bills.",
    "A friendly place to sit, with tea and cake, and step-free access from the car park.",
    "Run by neighbours since 1998, in several languages.",
    "Please call first: places are limited and fill up early in the week.",
    "We can come to your home, or talk by phone or video.",
    "See [how to join](https://example.org/join) or *just turn up*.",
    "Children are welcome with an adult; there is a quiet room.",
];
const LANGUAGES: [&str; 6] = ["Turkish", "Bengali", "Polish", "Somali", "Arabic", "BSL"];

/// Makes a site folder with one map of this many listings.
pub fn write_site(folder: &Path, listings: usize) -> std::io::Result<()> {
    fs::create_dir_all(folder.join("content"))?;
    fs::create_dir_all(folder.join("data"))?;
    fs::write(folder.join("site.toml"), "title = \"Maps of Ashby\"\n")?;
    fs::write(
        folder.join("content/support.md"),
        "+++\ntitle = \"Community support\"\ndata = \"support.csv\"\n\n\
         [[filters]]\ncolumn = \"Languages\"\n+++\nHelp near you.\n",
    )?;
    fs::write(folder.join("data/support.csv"), csv(listings))
}

/// Numbers that look random (xorshift), from one seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn one<'c>(&mut self, choices: &[&'c str]) -> &'c str {
        choices[self.below(choices.len())]
    }
}

fn csv(listings: usize) -> String {
    let mut dice = Dice(20_261_122);
    let mut csv = String::from(
        "id,name,category,description,address,postcode,latitude,longitude,phone,email,website,\
         opening_hours,cost,languages,updated\n",
    );
    for n in 1..=listings {
        row(&mut csv, n, &mut dice);
    }
    csv
}

fn row(csv: &mut String, n: usize, dice: &mut Dice) {
    let (lead, area, kind) = (dice.one(&LEAD), dice.one(&AREA), dice.one(&KIND));
    let description: Vec<&str> = (0..3 + dice.below(4)).map(|_| dice.one(&SENTENCES)).collect();
    let languages: Vec<&str> = (0..dice.below(3)).map(|_| dice.one(&LANGUAGES)).collect();
    // Writing to a string can't fail.
    let _ = writeln!(
        csv,
        "L{n:07},{lead} {area} {kind},{category},\"{description}\",\"{house} {street}, {area}\",\
         ZZ{district} {unit}AA,{latitude:.6},{longitude:.6},020 7946 {phone:04},\
         hello{n}@example.org,https://example.org/{n}/,\"{hours}\",{cost},{languages},\
         2026-{month:02}-{day:02}",
        category = dice.one(&CATEGORIES),
        description = description.join(" "),
        house = 1 + dice.below(200),
        street = dice.one(&STREET),
        district = 1 + dice.below(20),
        unit = 1 + dice.below(9),
        latitude = 51.4 + dice.below(200_000) as f64 / 1e6,
        longitude = -0.2 + dice.below(300_000) as f64 / 1e6,
        phone = dice.below(1_000),
        hours = dice.one(&HOURS),
        cost = dice.one(&["Free", "Free", "£2 a session", "Donation"]),
        languages = languages.join("; "),
        month = 1 + dice.below(10),
        day = 1 + dice.below(28),
    );
}
