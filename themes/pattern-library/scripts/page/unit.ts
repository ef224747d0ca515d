// What distances are told in. Pure.

export type Unit = 'miles' | 'kilometres';

/** Metres in one of each. */
export const METRES: Readonly<Record<Unit, number>> = { miles: 1609.344, kilometres: 1000 };
