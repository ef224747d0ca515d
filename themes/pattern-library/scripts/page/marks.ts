// Marks the words that a search found in a card's text. Text stays text: nothing is parsed.

import { isPiece, stem, wordsOf } from '../index/search/words';

/** A stretch of a text: its start and end. */
type Stretch = [start: number, end: number];

/** A word of a text and where it stands. */
interface Place {
  word: string;
  stem: string;
  at: Stretch;
}

const WORDS = /[\p{Alphabetic}\p{N}\p{M}'’]+/gu;

/** Marks what matches `terms`: stems, beginnings with a `*`, phrases with spaces between. */
export function markWords(root: Element, terms: readonly string[]): void {
  unmark(root);
  if (terms.length === 0) return;
  const find = finder(terms);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('svg, script, style')) continue;
    // From the end, so that what stands before keeps its place.
    for (const [start, end] of find(text.data).reverse()) {
      const found = text.splitText(start);
      found.splitText(end - start);
      const mark = document.createElement('mark');
      found.replaceWith(mark);
      mark.append(found);
    }
  }
}

/** Takes all marks away. */
function unmark(root: Element): void {
  for (const mark of root.querySelectorAll('mark')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** Where a text matches, in order, none touching another. */
export function stretches(text: string, terms: readonly string[]): Stretch[] {
  return finder(terms)(text);
}

/** Looks for the same terms in many texts. */
function finder(terms: readonly string[]): (text: string) => Stretch[] {
  const beginnings = terms.filter((term) => /.\*$/.test(term)).map((term) => term.slice(0, -1));
  const phrases = new Map<string, string[][]>();
  for (const term of terms.filter(Boolean)) {
    const [first = '', ...rest] = term.split(' ');
    phrases.set(first, [...(phrases.get(first) ?? []), rest]);
  }
  /** How many words match from this one on. */
  const length = (places: Place[], i: number): number => {
    const { word, stem } = places[i]!;
    const follows = (rest: string[]): boolean => rest.every((stem, j) => places[i + 1 + j]?.stem === stem);
    const lengths = (phrases.get(stem) ?? []).filter(follows).map((rest) => rest.length + 1);
    return Math.max(0, ...lengths, beginnings.some((letters) => word.startsWith(letters)) ? 1 : 0);
  };
  return (text) => {
    const found: Stretch[] = [];
    const places = placesOf(text);
    places.forEach((first, i) => {
      const words = length(places, i);
      if (words === 0) return;
      const [start, end] = [first.at[0], places[i + words - 1]!.at[1]];
      const before = found[found.length - 1];
      if (before && start <= before[1]) before[1] = Math.max(before[1], end);
      else found.push([start, end]);
    });
    return found;
  };
}

function placesOf(text: string): Place[] {
  const places: Place[] = [];
  for (const { 0: run, index = 0 } of text.matchAll(WORDS)) {
    const words = wordsOf(run);
    const [word] = words;
    if (word === undefined) continue;
    if (words.length > 1 || isPiece(word)) places.push(...pairsOf(run, index));
    else places.push({ word, stem: stem(word), at: [index, index + run.trimEnd().length] });
  }
  return places;
}

/** Overlapping pairs of the characters of a text without spaces. */
function pairsOf(run: string, index: number): Place[] {
  const letters = Array.from(run);
  let start = index;
  return letters.map((letter, i) => {
    const pair = letter + (letters[i + 1] ?? '');
    const at: Stretch = [start, start + pair.length];
    start += letter.length;
    const word = wordsOf(pair)[0] ?? '';
    return { word, stem: word, at };
  });
}
