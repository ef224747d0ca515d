// The files of places, as the build writes them (`src/site/places/`). Positions are in
// ten-thousandths of a degree, each but the first as the difference from the one before.

/** `places.json`: read first. */
export interface PlacesFile {
  version: 1;
  /** Outward codes, each with a file of its own, and the middle of each. */
  outward: string[];
  x: number[];
  y: number[];
  /** Folded beginning of the first name of each `names/<k>.json`. */
  names: string[];
}

/** `<OUTWARD>.json`: its postcodes in order. */
export interface OutwardFile {
  /** Inward codes as numbers, `9AA` being 9 × 400; as differences. */
  inward: number[];
  x: number[];
  y: number[];
}

/** `names/<k>.json`: in the order of their folded letters. */
export interface NamesFile {
  names: string[];
  x: number[];
  y: number[];
}

/** Positions summed up, in degrees. */
export function positions({ x, y }: { x: number[]; y: number[] }): [number, number][] {
  const north = sums(y);
  return sums(x).map((east, i) => [east / 10_000, (north[i] ?? 0) / 10_000]);
}

export function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}
