// A map whose data writes the same things in many ways, and what each of them means.

import { chance } from "./invented.mjs";

export const BANDS = ["Under 5", "5 to 10", "11 to 15", "16 and 17", "18 to 24", "25 to 64", "65 and over"];
const bands = (from, to) => BANDS.slice(from, to + 1);
const STEP = "Step-free access", LOOP = "Hearing loop", TOILET = "Accessible toilet";

/** Cells as councils write them, with the answers that each gives. */
export const MEANINGS = {
  ages: [
    ["0-5", bands(0, 1)],
    ["0 – 4", bands(0, 0)],
    ["Under 5s", bands(0, 0)],
    ["5 to 11 years", bands(1, 2)],
    ["Years 7 to 11", bands(2, 3)],
    ["11-19 (25 with SEND)", bands(2, 5)],
    ["16+", bands(3, 6)],
    ["16 and 17", bands(3, 3)],
    ["18 and over", bands(4, 6)],
    ["Adults", bands(4, 6)],
    ["over 65s", bands(6, 6)],
    ["All ages", bands(0, 6)],
    ["Under 5s; over 65s", [BANDS[0], BANDS[6]]],
    ["Women", ["Ask about ages"]],
    ["", ["Ask about ages"]],
    ["TBC", ["Ask about ages"]],
  ],
  cost: [
    ["Free", ["Free"]],
    ["FREE", ["Free"]],
    ["Free of charge", ["Free"]],
    ["No charge", ["Free"]],
    ["£0.00", ["Free"]],
    ["£3", ["There is a charge"]],
    ["£2.50 a session", ["There is a charge"]],
    ["Small charge", ["Small charge"]],
    ["Suggested donation £2", ["Pay what you can"]],
    ["Pay what you can", ["Pay what you can"]],
    ["Free for members, £4 for others", ["Free for some people"]],
    ["Means tested", ["Means tested"]],
    ["", ["Ask about the cost"]],
    ["It depends on what you come for, so have a word with us first", ["Ask about the cost"]],
  ],
  delivery: [
    ["In person", ["In person"]],
    ["Face to face", ["In person"]],
    ["Telephone; drop-in", ["By phone", "In person"]],
    ["By phone", ["By phone"]],
    ["Online (Zoom)", ["Online"]],
    ["In person and online", ["In person", "Online"]],
    ["Home visits", ["At home"]],
    ["By post", ["By post"]],
    ["", []],
  ],
  languages: [
    ["English", ["English"]],
    ["English;Polish", ["English", "Polish"]],
    ["Polish / polski", ["Polish"]],
    ["Polish", ["Polish"]],
    ["English, Welsh and Urdu", ["English", "Welsh", "Urdu"]],
    ["Cymraeg", ["Welsh"]],
    ["Welsh", ["Welsh"]],
    ["Welsh; English", ["Welsh", "English"]],
    ["Urdu-speaking", ["Urdu"]],
    ["", []],
  ],
  access: [
    ["Step-free access", [STEP]],
    ["Step-free access; Hearing loop", [STEP, LOOP]],
    ["Level access", [STEP]],
    ["Induction loop", [LOOP]],
    ["Hearing loop", [LOOP]],
    ["Disabled toilet; Step-free access", [TOILET, STEP]],
    ["Accessible toilet", [TOILET]],
    ["Accessible toilet; Hearing loop", [TOILET, LOOP]],
    ["No lift", ["No lift"]],
    ["The door is level but there are three steps up to the hall and none to the garden.", []],
    ["", []],
  ],
};

const TICKS = ["Yes", "Y", "TRUE", "x", "Yes, ask at the desk", "No", "N", "FALSE", "", "No, sorry"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Monday; Friday", "Sunday", "", "Wednesday; Sunday"];
const CATEGORIES = ["Food", "Advice", "Company", "Food; Advice", "Warm spaces; Company"];

export const page = `+++
title = "Help"
data = "help.csv"

[[filters]]
column = "Ages"

[[filters]]
column = "Cost"

[[filters]]
column = "Delivery"

[[filters]]
column = "Languages spoken"

[[filters]]
column = "Access"

[[filters]]
title = "What is there"
columns = ["Baby changing", "Parking", "Kitchen"]

[[filters]]
column = "Garden"
title = "There is a garden"

[[filters]]
column = "Day"

[[needs]]
title = "Free food"
categories = ["Food"]
filters = { Ages = "Under 5", Cost = "free", "Languages spoken" = ["Polish", "Welsh"] }
+++
Help.
`;

/** 300 rows, each cell one of the ways above. */
export function csv() {
  const of = chance(20261122);
  const row = (_, number) => [
    `Place ${number + 1}`,
    of.pick(CATEGORIES),
    of.pick(MEANINGS.ages)[0],
    of.pick(MEANINGS.cost)[0],
    of.pick(MEANINGS.delivery)[0],
    of.pick(MEANINGS.languages)[0],
    of.pick(MEANINGS.access)[0],
    of.pick(TICKS),
    of.pick(TICKS),
    of.pick(TICKS),
    of.pick(TICKS),
    of.pick(DAYS),
  ];
  const header = ["Name", "Category", "Ages", "Cost", "Delivery", "Languages spoken", "Access", "Baby changing", "Parking", "Kitchen", "Garden", "Day"];
  const line = (cells) => cells.map((cell) => `"${cell}"`).join(",");
  return [header, ...Array.from({ length: 300 }, row)].map(line).join("\n") + "\n";
}
