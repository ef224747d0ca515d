// Text to folded words and their stems, as the build makes them: `src/atlas/search/fold.rs`,
// `stem.rs` and `stop.rs`. tests/search/words.json holds both to one table. Pure.

/** Characters of a word that count. */
const LONGEST = 40;

const APOSTROPHES = /['`´ʼ‘’‛＇]/g;
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u3099\u309a]/g;
const LETTERS: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ',
};
/** Han, kana, Thai, Lao, Burmese, Khmer: no spaces between words. */
const UNSPACED =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3041-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
const RUNS = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{Alphabetic}\\p{N}\\p{M}])+`, 'gu');
const PIECE = new RegExp(`^[${UNSPACED}]`, 'u');

/** The words of a text, folded, in their order. Text without spaces comes in pairs of characters. */
export function wordsOf(text: string): string[] {
  const plain = text.replace(APOSTROPHES, '').normalize('NFKD').replace(ACCENTS, '');
  const runs = Array.from(plain, (c) => c.toLowerCase()).join('').match(RUNS) ?? [];
  return runs.flatMap((run) => {
    const letters = Array.from(run);
    if (!isPiece(run)) return letters.slice(0, LONGEST).map((c) => LETTERS[c] ?? c).join('');
    return letters.length < 2 ? run : letters.slice(1).map((c, i) => letters[i]! + c);
  });
}

/** Whether a word is a piece of text without spaces. */
export function isPiece(word: string): boolean {
  return PIECE.test(word);
}

/** The stem of a folded word: a key, not a word to read. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const one = singular(word);
  return withoutEnd(plainVerb(IRREGULAR[one] ?? one));
}

const IRREGULAR: Record<string, string> = Object.assign(Object.create(null), {
  children: 'child', men: 'man', women: 'woman', feet: 'foot', teeth: 'tooth', buse: 'bus',
});
const VOWEL = /[aeiouy]/;

function singular(word: string): string {
  const { length } = word;
  if (length === 3) return word.endsWith('s') && !VOWEL.test(word.slice(0, 2)) ? word.slice(0, 2) : word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (length > 4 && word.endsWith('ies')) return word.slice(0, -3) + 'y';
  if (length > 4 && /(?:sses|shes|ches|xes)$/.test(word)) return word.slice(0, -2);
  if (length > 5 && word.endsWith('oes')) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function plainVerb(word: string): string {
  if (word.length > 4 && word.endsWith('ied')) return word.slice(0, -3) + 'y';
  const base = /^(.*)ing$/.exec(word)?.[1] ?? /^(.*[^e])ed$/.exec(word)?.[1] ?? '';
  if (base.length < 3 || !VOWEL.test(base)) return word;
  // "care" lost an e that words as short as it keep.
  return /^[^aeiouy][aeiouy][^aeiouywx]$/.test(base) ? base + 'e' : base;
}

function withoutEnd(word: string): string {
  const bare = word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
  return bare.length > 3 && /([^aeiouy])\1$/.test(bare) ? bare.slice(0, -1) : bare;
}
