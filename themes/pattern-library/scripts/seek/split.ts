// "food near ZZ2 2AS" is words and a place.

import type { Asked } from '../page/search-form';

export async function split(asked: Asked): Promise<Asked> {
  return asked;
}
