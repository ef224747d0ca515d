// Invented listings like those of a large city, the same each time: what budgets are measured on.

const AREAS = "Hackney,Dalston,Clapton,Shoreditch,Hoxton,Homerton,Bow,Stepney,Poplar,Leyton,Stratford,Plaistow,Barking,Ilford,Romford,Tottenham,Islington,Camden,Kilburn,Willesden,Wembley,Harrow,Ealing,Acton,Southall,Hounslow,Richmond,Kingston,Wimbledon,Tooting,Brixton,Peckham,Deptford,Lewisham,Catford,Bromley,Croydon,Sutton,Woolwich,Eltham".split(",");
const LEADS = "St Mary's,St John's,All Saints,Trinity,Bethel,Unity,Phoenix,Harbour,Oasis,Open Door,Lighthouse,Bridge,Sunrise,Rainbow,Haven,Kindness,Together,Neighbours,Welcome,Compass,Roots,Hearth".split(",");
const KINDS = "Food Bank,Community Kitchen,Drop-in,Advice Centre,Support Group,Helpline,Youth Club,Lunch Club,Day Centre,Job Club,Walking Group,Warm Hub,Carers Network,Counselling Service,Pantry,Family Centre,Repair Cafe,Choir".split(",");
const STREETS = "Mare,Church,High,Station,Victoria,Albert,Queen's,King's,Park,Green,Mill,Chapel,Grove,London,York,Windsor,Manor,George,Alma,Clarence,Graham,Kenton,Rectory,Cecilia".split(",");
const ENDS = "Road,Street,Lane,Avenue,Grove,Terrace,Gardens,Place,Way,Close".split(",");
const CATEGORIES = "Food and essentials,Mental health,Housing advice,Debt and benefits,Befriending,Youth activities,Older people,Disability support,Employment and skills,Health and wellbeing,Domestic abuse support,Warm spaces".split(",");
const LANGUAGES = "English,Turkish,Bengali,Polish,Somali,Arabic,Spanish,Portuguese,French,Urdu,Gujarati,Vietnamese,Yiddish,Romanian,BSL".split(",");
const COSTS = "Free,Free,Free,Donation,£1 per session,£2 per session,£3.50 membership,Means tested".split(",");
const HOURS = "Mo-Fr 09:00-17:00|Mo,We,Fr 10:00-15:00|Tu,Th 11:00-14:00|Sa 10:00-13:00|24/7|We 18:00-20:30|By appointment".split("|");
const WHO = "Anyone living in the borough|Adults aged 18 and over|People aged 60 and over|Young people aged 11 to 19|Families with children under 5|People on a low income|By referral only|Women only|Open to all".split("|");
const WORDS = "support people local help family children adults community advice service group food housing health centre weekly free open access please call email visit book place session team volunteer staff worker carer young older women men disabled refugee asylum migrant parent baby school college job training skills money debt rent landlord council benefit credit energy water heating winter summer garden cooking kitchen lunch breakfast dinner evening morning afternoon week month friendly welcome safe quiet warm private confidential trained qualified experienced peer mentor counsellor doctor nurse therapy anxiety depression stress grief loss trauma addiction recovery sleep pain mobility wheelchair hearing sight learning autism dementia memory singing music art craft sewing dance yoga walking cycling swimming football sport trip museum library computer tablet phone internet form letter language class conversation interpreter culture faith church mosque temple hall estate tower park canal market shop bus train parking step lift toilet entrance ring bell reception meet greet listen talk share learn grow build change improve prevent prepare plan choose decide apply refer assess review contact urgent crisis emergency same day next weekend closed limited small large new long short regular monthly annual donation charity grant fund partner network forum trust project programme campaign event fair sale swap repair recycle clothes shoes furniture kettle fridge laundry shower haircut dental vaccine screening blood pressure diabetes diet fruit vegetables halal kosher vegan allergy parcel voucher delivery driver cook baker".split(" ");
const CENTRES = [[51.545, -0.055], [51.51, -0.12], [51.46, -0.11], [51.58, -0.2], [51.55, 0.08], [51.41, -0.1], [51.5, -0.33], [51.62, -0.08]];

/** A small generator of random numbers (mulberry32), so that every run has the same listings. */
export function chance(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = (list) => list[Math.floor(next() * list.length)];
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  const normal = () => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
  return { next, pick, between, normal };
}

/** `number` rows of 16 columns as CSV, spread as London's services are. */
export function listings(number) {
  const of = chance(20261122);
  const header = "id,name,category,description,address,postcode,lat,lon,phone,email,website,opening_hours,cost,eligibility,languages,updated";
  return [header, ...Array.from({ length: number }, (_, i) => row(of, i + 1).map((cell) => `"${cell}"`).join(","))].join("\n");
}

function row(of, number) {
  const [lead, area] = [of.pick(LEADS), of.pick(AREAS)];
  const name = `${lead} ${area} ${of.pick(KINDS)}`;
  const [latitude, longitude] = of.pick(CENTRES);
  const host = `${lead}-${area}-${number}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const letter = () => of.pick([..."ABDEFGHJLNPQRSTUWXYZ"]);
  return [
    `S${String(number).padStart(5, "0")}`,
    name,
    of.next() < 0.2 ? `${of.pick(CATEGORIES)}; ${of.pick(CATEGORIES)}` : of.pick(CATEGORIES),
    description(of, name),
    `${of.between(1, 240)} ${of.pick(STREETS)} ${of.pick(ENDS)}, ${area}`,
    `E${of.between(1, 18)} ${of.between(1, 9)}${letter()}${letter()}`,
    (latitude + of.normal() * 0.045).toFixed(5),
    (longitude + of.normal() * 0.075).toFixed(5),
    `020 7946 ${String(of.between(0, 999)).padStart(4, "0")}`,
    `info@${host}.example.org`,
    `https://www.example.org/${host}`,
    of.pick(HOURS),
    of.pick(COSTS),
    of.pick(WHO),
    [...new Set(["English", of.pick(LANGUAGES), of.pick(LANGUAGES)])].join("; "),
    `2026-${String(of.between(1, 11)).padStart(2, "0")}-${String(of.between(1, 28)).padStart(2, "0")}`,
  ];
}

/** 40 to 96 words in sentences, in two or three paragraphs. */
function description(of, name) {
  const length = of.between(40, 96);
  const sentences = [`**${name}** offers ${of.pick(WORDS)} and ${of.pick(WORDS)} for people nearby.`];
  while (sentences.join(" ").split(" ").length < length) {
    // Common words are common: half of them come from the first fifth of the list.
    const word = () => WORDS[Math.floor(WORDS.length * of.next() ** 2)];
    const words = Array.from({ length: of.between(8, 16) }, word).join(" ");
    sentences.push(words[0].toUpperCase() + words.slice(1) + ".");
  }
  return sentences.map((sentence, i) => sentence + (i % 3 === 2 ? "\n\n" : " ")).join("").trim();
}
