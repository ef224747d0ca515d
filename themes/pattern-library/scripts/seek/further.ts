// Below the list where next to nothing is left: what would find more, each way with its number, and
// what helps from anywhere. Nobody comes to a dead end.

import { chosenIn } from '../index/narrow';
import type { Found, Ways } from '../index/messages';
import { hook } from '../page/config';
import { goTo } from '../page/go-to';
import { radiusOf, radiusWords } from '../page/radius';
import type { Answer, SeekHost } from '../page/seek-door';
import { NO_WANTS, type Wants, toggled, withoutWords } from '../page/state';

/** So few that a resident may want more. */
const FEW = 2;
/** Cards of help from anywhere. */
const ELSEWHERE = 10;
/** The facet of opening times, and its option for times that can't be read. */
const WHEN = 'when';
const UNKNOWN = 'unknown';

/** A button: what it says, how many it finds, what it wants. */
interface Way {
  words: string;
  count: number | null;
  wants: Wants;
}

export class Further {
  private readonly box = hook('empty');
  /** What the box says when the ways can't be had. */
  private readonly plain = this.box ? [...this.box.childNodes] : [];

  constructor(private readonly host: SeekHost) {}

  async show(answer: Answer, current: () => boolean): Promise<void> {
    const { found, wanted } = answer;
    if (!this.box || !found) return;
    const few = here(answer, found) <= FEW;
    if (!few && found.unknownHours === 0) {
      this.box.hidden = true;
      return;
    }
    try {
      const ways = few ? await this.host.asking.ask('ways', wanted) : null;
      const cards = ways ? await this.cards(ways, found) : [];
      if (!current()) return;
      const list = [...(ways ? this.ways(answer, found, ways) : []), ...this.unreadable(answer, found)];
      this.draw(found.total, list, cards);
    } catch {
      if (!current()) return;
      this.box.replaceChildren(...this.plain);
      this.box.hidden = found.total > 0;
    }
  }

  private draw(total: number, ways: readonly Way[], cards: readonly HTMLElement[]): void {
    const { box } = this;
    if (!box) return;
    const { say } = this.host;
    const buttons = listOf('fp-ways', ways.map((way) => this.button(way)));
    const first = ways.length > 0 ? [heading(say(total === 0 ? 'ways-none' : 'ways-few')), buttons] : [];
    const urgent = this.urgent();
    if (urgent && first.length > 0) first.push(urgent);
    const rest = cards.length > 0 ? [heading(say('elsewhere')), listOf('fp-list', cards)] : [];
    // Right below the few that are near, where others follow.
    const divider = document.querySelector('.fp-list__divider');
    divider?.prepend(...first);
    box.replaceChildren(...(divider ? rest : [...first, ...rest]));
    box.hidden = box.childNodes.length === 0;
  }

  private ways(answer: Answer, found: Found, ways: Ways): Way[] {
    const { wants } = answer;
    const { say, unit, facets, title } = this.host;
    const list: Way[] = [];
    if (ways.spelling) {
      const words = say('way-spelling', { words: ways.spelling });
      list.push({ words, count: null, wants: { ...wants, q: ways.spelling } });
    }
    for (const { radius: metres, total } of ways.wider) {
      const radius = metres === null ? null : radiusOf(metres, unit);
      const distance = radius === null ? '' : radiusWords(radius, unit, say);
      const words = radius === null ? say('way-anywhere') : say('way-within', { distance });
      // What has no place is there at any distance, and is counted apart from what is near.
      list.push({ words, count: total - found.unlocated, wants: { ...wants, radius } });
    }
    for (const [facet, options] of facets) {
      const chosen = options.filter((slug) => chosenIn(wants.chosen, facet).includes(slug));
      const name = chosen.map((slug) => title(facet, slug)).join(say('or'));
      const without = chosen.reduce((rest, slug) => toggled(rest, facet, slug, false), wants.chosen);
      const count = ways.withoutFacet[facet] ?? 0;
      if (count > found.total) list.push({ words: say('way-without', { name }), count, wants: { ...wants, chosen: without } });
    }
    if (ways.withoutWords > found.total) {
      const words = say('way-without', { name: wants.q });
      list.push({ words, count: ways.withoutWords, wants: withoutWords(wants) });
    }
    const near = here(answer, found);
    const more = list.filter(({ count }) => count === null || count > near);
    const everything = this.host.config.total ?? null;
    if (found.total > 0 || more.some(({ count }) => count === everything)) return more;
    return [...more, { words: say('way-all'), count: everything, wants: NO_WANTS }];
  }

  /** Those whose hours nobody could read may be open all the same. */
  private unreadable({ wants }: Answer, { unknownHours }: Found): Way[] {
    if (unknownHours === 0) return [];
    const words = this.host.say('way-hours', { count: unknownHours });
    return [{ words, count: null, wants: { ...wants, chosen: toggled(wants.chosen, WHEN, UNKNOWN, true) } }];
  }

  private button({ words, count, wants }: Way): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'fp-way';
    button.append(words);
    if (count !== null) {
      const number = document.createElement('span');
      number.className = 'fp-way__count';
      number.textContent = this.host.say('services', { count });
      button.append(' ', number);
    }
    button.addEventListener('click', () => {
      this.host.choose(wants);
      goTo(document.getElementById('results'));
    });
    return button;
  }

  /** What helps from anywhere, unless the list has some of it already. */
  private async cards({ elsewhere }: Ways, { ranks, unlocated }: Found): Promise<HTMLElement[]> {
    if (unlocated > 0) return [];
    const others = elsewhere.filter((rank) => !ranks.includes(rank));
    return this.host.cards.of(others.slice(0, ELSEWHERE));
  }

  /** The way to urgent help, where the site has it. */
  private urgent(): HTMLElement | null {
    const known = hook('urgent-link');
    const link = known?.cloneNode(true);
    if (!(link instanceof HTMLElement)) return null;
    link.removeAttribute('data-fp');
    const words = document.createElement('p');
    words.append(link);
    return words;
  }
}

/** How many of what was found are near, where a radius was asked for. */
function here({ wanted }: Answer, { total, unlocated }: Found): number {
  return wanted.radius !== null ? total - unlocated : total;
}

function heading(words: string): HTMLElement {
  const title = document.createElement('h3');
  title.className = 'fp-empty__title';
  title.textContent = words;
  return title;
}

function listOf(name: string, contents: readonly HTMLElement[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = name;
  for (const content of contents) {
    const item = document.createElement('li');
    item.append(content);
    list.append(item);
  }
  return list;
}
