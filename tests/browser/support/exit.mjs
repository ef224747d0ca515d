// The example with one map more, that has a way out.

import { ROOT } from "./site.mjs";

/** The map that is left at a press. */
export const EXIT_MAP = "quiet";

/** What its pages are called in a browser's tab. */
export const NEUTRAL = "Aldermouth Borough Council";

const COPIED = ["site.toml", "logo.svg", "content", "data"].map((name) => [name, { copy: `${ROOT}/${name}` }]);

const CONTENT = `+++
title = "Domestic abuse support"
summary = "Refuges and advice."
data = "safe.csv"
exit = "https://weather.example.org/"

[[needs]]
title = "I need to get out"
categories = ["Refuge"]
+++

Help for people who are hurt or controlled.
`;

const ROWS = Array.from({ length: 105 }, (_, n) => `Shelter ${n},Refuge,${n} High Street,ZZ1 2AB,53.7${900 + n},-4.3${500 + n},01632 960${n + 100}`);

export const FILES = {
  ...Object.fromEntries(COPIED),
  [`content/${EXIT_MAP}.md`]: CONTENT,
  "data/safe.csv": `name,category,address,postcode,latitude,longitude,phone\n${ROWS.join("\n")}\n`,
};

/** An address for every kind of page that such a map has. */
export function exitKinds(address) {
  const map = `${address}${EXIT_MAP}/`;
  return {
    "map with a way out": map,
    "further page with a way out": `${map}page/2/`,
    "category with a way out": `${map}category/refuge/`,
    "need with a way out": `${map}i-need-to-get-out/`,
    "listing with a way out": `${map}shelter-1/`,
    "a to z with a way out": `${map}a-z/`,
    "embed with a way out": `${map}embed/`,
  };
}
