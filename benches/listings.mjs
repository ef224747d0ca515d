// An invented borough of any size: the same on every machine and in every run.
//
//   node benches/listings.mjs 10000 my-site     writes a site folder with one map of so many listings

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const CATEGORIES = [
  "Food and essentials", "Mental health", "Housing advice", "Debt and benefits", "Befriending", "Youth activities",
  "Older people", "Disability support", "Employment and skills", "Health and wellbeing", "Warm spaces", "Carers",
];
const LEAD = ["All Saints", "Unity", "Phoenix", "Open Door", "Lighthouse", "Rainbow", "Haven", "Compass", "Roots", "Hearth"];
const AREA = ["Ashby", "Bexcombe", "Carrow", "Dunmere", "Elmstead", "Fenwick", "Garrow", "Hartley", "Inglewood", "Kelby"];
const KIND = ["Food Bank", "Drop-in", "Advice Centre", "Support Group", "Youth Club", "Lunch Club", "Job Club", "Choir"];
const STREET = ["Ash Street", "Church Lane", "High Street", "Station Road", "Mill Lane", "Park Avenue", "Chapel Row"];
const LANGUAGES = ["Turkish", "Bengali", "Polish", "Somali", "Arabic", "BSL"];
const SENTENCES = [
  "Volunteers offer hot meals and fresh groceries, and nobody is turned away.",
  "Our advisers help with forms, benefit checks and fuel bills.",
  "A friendly place to sit, with tea and cake, and step-free access from the car park.",
  "Please call first: places are limited and fill up early in the week.",
  "We can come to your home, or talk by phone or video.",
];

/** Numbers that look random (xorshift), from one seed. */
function dice(seed = 20_261_122) {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A site folder's files, path to text, with one map of this many listings at `support/`. */
export function siteOf(listings) {
  const below = dice();
  const one = (choices) => choices[below(choices.length)];
  const rows = ["id,name,category,description,address,postcode,latitude,longitude,phone,website,opening_hours,languages"];
  for (let n = 1; n <= listings; n++) {
    rows.push([
      `L${n}`, `${one(LEAD)} ${one(AREA)} ${one(KIND)}`, one(CATEGORIES), `"${one(SENTENCES)} ${one(SENTENCES)}"`,
      `"${1 + below(200)} ${one(STREET)}, ${one(AREA)}"`, `ZZ${1 + below(20)} ${1 + below(9)}AA`,
      (51.4 + below(200_000) / 1e6).toFixed(6), (-0.2 + below(300_000) / 1e6).toFixed(6),
      `020 7946 ${String(below(1_000)).padStart(4, "0")}`, `https://example.org/${n}/`, "Mo-Fr 09:00-17:00",
      `${one(LANGUAGES)}; ${one(LANGUAGES)}`,
    ].join(","));
  }
  return {
    "site.toml": 'title = "Maps of Ashby"\n',
    "content/support.md":
      '+++\ntitle = "Community support"\ndata = "support.csv"\n\n[[filters]]\ncolumn = "Languages"\n+++\nHelp near you.\n',
    "data/support.csv": rows.join("\n"),
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [listings, folder] = argv.slice(2);
  if (!Number(listings) || !folder) throw new Error("say how many listings, and which folder");
  for (const [path, text] of Object.entries(siteOf(Number(listings)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
