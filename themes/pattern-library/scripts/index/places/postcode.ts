// A postcode as people type it. Pure.

export interface Typed {
  outward: string;
  /** The whole inward code; empty where it wasn't typed. */
  inward: string;
  /** Its first digit; empty where not even that was typed. */
  sector: string;
}

/** Letters of inward codes, which leave out those that look like others. */
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?)(?:(\d)([A-Z]{2})?)?$/;
/** One at the end of an address. */
const LAST = /[A-Z]{1,2}\d[A-Z\d]?\s*[\dO][A-Z]{2}$/;

/** All ways to read a text as a postcode or the beginning of one, the likeliest first: `ZZ22` may be
 * a district or a sector. Spaces, case and points don't matter, nor does an O for a nought. */
export function readPostcode(text: string): Typed[] {
  const upper = text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const part = LAST.exec(upper)?.[0] ?? upper;
  const compact = part
    .replace(/ /g, '')
    .replace(/(\d)O/g, (_, digit: string) => `${digit}0`)
    .replace(/(\d)[IL](?=[A-Z]{2}$)/, (_, digit: string) => `${digit}1`);
  const ways: Typed[] = [];
  for (const end of [0, 1, 3]) {
    const outward = compact.slice(0, compact.length - end);
    const found = WHOLE.exec(outward + compact.slice(compact.length - end));
    const inward = end === 3 ? compact.slice(-3) : '';
    const fits = /^[A-Z]{1,2}\d[A-Z\d]?$/.test(outward) && (end < 3 || numberOf(inward) >= 0);
    if (found && fits) ways.push({ outward, inward, sector: end ? compact.slice(-end)[0]! : '' });
  }
  return ways;
}

/** `9AA` as the files number it; negative for what is no inward code. */
export function numberOf(inward: string): number {
  const [digit = '', first = '', second = ''] = inward;
  const letters = [first, second].map((letter) => (letter ? LETTERS.indexOf(letter) : -1));
  if (!/^\d$/.test(digit) || letters.includes(-1)) return -1;
  return (Number(digit) * 20 + letters[0]!) * 20 + letters[1]!;
}

/** The first digit of a numbered inward code. */
export function sectorOf(number: number): string {
  return String(Math.floor(number / 400));
}
