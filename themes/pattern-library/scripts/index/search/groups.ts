// Words that stand for one another. Pure.

import { stem } from './words';

export class Groups {
  /** By the stem of a phrase's first word: the stems of the rest, and the group. */
  private readonly phrases = new Map<string, { rest: string[]; group: string }[]>();
  /** The words of all groups, as they are written. */
  readonly words: string[];

  constructor(private readonly groups: Record<string, string[]>) {
    const words = new Set<string>();
    for (const [group, phrases] of Object.entries(groups)) {
      for (const phrase of phrases) {
        const [first = '', ...rest] = phrase.split(' ').map(stem);
        const known = this.phrases.get(first) ?? [];
        this.phrases.set(first, [...known, { rest, group }]);
        for (const word of phrase.split(' ')) words.add(word);
      }
    }
    this.words = [...words];
  }

  /** For each of these words (by their stems) the groups of the phrases that it is part of. */
  of(stems: readonly string[]): Set<string>[] {
    const found = stems.map(() => new Set<string>());
    stems.forEach((first, at) => {
      for (const { rest, group } of this.phrases.get(first) ?? []) {
        if (rest.some((stem, i) => stem !== stems[at + 1 + i])) continue;
        for (let i = at; i <= at + rest.length; i++) found[i]!.add(group);
      }
    });
    return found;
  }

  /** The words and phrases of a group, as stems with spaces between. */
  phrasesOf(group: string): string[] {
    return (this.groups[group] ?? []).map((phrase) => phrase.split(' ').map(stem).join(' '));
  }
}
