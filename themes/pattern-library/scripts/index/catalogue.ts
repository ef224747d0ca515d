// The index of one map: loads its files as they are needed and answers questions about them.

import { type Frame, type Mark, visible } from './cluster';
import { type Core, type Whole, complete, decode, slugAt } from './decode';
import type { CardsFile, ChoicesFile, CoreFile, LeafFile, Manifest } from './files';
import type { CardsAsked, Left, Listed, Located, NamedMark } from './messages';
import { type Chosen, type Narrowed, narrow, positionsOf } from './narrow';

/** Fetches and parses a file of the index. */
export type Load = (href: string) => Promise<unknown>;

/** All columns, and what the last choices left of them. */
interface Narrowing {
  core: Whole;
  left: Narrowed;
}

/** Files of cards that hold the first page of most choices: one listing in twelve has a usual
 * category, the list is in the order of names, and 20 of them are within its first 400. */
const WARM_FILES = 8;

export class Catalogue {
  /** Files by their path in the index, each fetched once. */
  private readonly files = new Map<string, Promise<unknown>>();
  private core: Promise<Core> | undefined;
  private whole: Promise<Whole> | undefined;
  private last: { key: string; left: Narrowed } | undefined;

  private constructor(
    readonly manifest: Manifest,
    private readonly folder: string,
    private readonly load: Load,
  ) {}

  static async open(href: string, load: Load): Promise<Catalogue> {
    const manifest = (await load(href)) as Manifest;
    return new Catalogue(manifest, href.slice(0, href.lastIndexOf('/') + 1), load);
  }

  /** Fetches what the first choice is likely to need. */
  async warm(): Promise<void> {
    await this.everything();
    const files = Math.min(WARM_FILES, this.manifest.cards.shards);
    await Promise.all(Array.from({ length: files }, (_, k) => this.file(`cards/${k}.json`)));
  }

  async narrow(chosen: Chosen): Promise<Left> {
    const { core, left } = await this.narrowed(chosen);
    const counts = core.facets.map(({ key, options }, facet) => [
      key,
      Object.fromEntries(options.map((slug, option) => [slug, left.counts[facet]?.[option] ?? 0])),
    ]);
    return {
      total: left.total,
      positions: positionsOf(core, left.matches),
      counts: Object.fromEntries(counts),
    };
  }

  async visible(chosen: Chosen, frame: Frame): Promise<NamedMark[]> {
    const marks = await this.marks(chosen, frame);
    return Promise.all(marks.map((mark) => this.named(mark)));
  }

  /** Without a choice the core is enough, so that the first markers are there soon. */
  private async marks(chosen: Chosen, frame: Frame): Promise<Mark[]> {
    if (Object.keys(chosen).length === 0) {
      const core = await this.columns();
      return visible(core, new Uint8Array(core.listings).fill(1), frame);
    }
    const { core, left } = await this.narrowed(chosen);
    return visible(core, left.matches, frame, left.wanted);
  }

  async cards(asked: CardsAsked): Promise<string[]> {
    const { size } = this.manifest.cards;
    const card = async (position: number): Promise<string> => {
      const path = `cards/${Math.floor(position / size)}.json`;
      return (await this.file<CardsFile>(path)).cards[position % size] ?? '';
    };
    if ('positions' in asked) return Promise.all(asked.positions.map(card));
    const { position } = await this.everything();
    return Promise.all(asked.ranks.map((rank) => card(position[rank] ?? -1)));
  }

  async locate(listing: { slug: string } | { position: number }): Promise<Located | null> {
    const core = await this.columns();
    const rank =
      'slug' in listing
        ? await this.rankOf(core, listing.slug)
        : (await this.everything()).order[listing.position];
    if (rank === undefined) return null;
    const { longitude, latitude, ranks } = core.spots;
    const at: [number, number][] = [];
    longitude.forEach((degrees, spot) => {
      const here = ranks.items.subarray(ranks.start[spot], ranks.start[spot + 1]);
      if (here.includes(rank)) at.push([degrees, latitude[spot]!]);
    });
    return { ...(await this.listed(rank)), at };
  }

  private columns(): Promise<Core> {
    this.core ??= this.file<CoreFile>('core.json').then((file) => decode(this.manifest, file));
    this.core.catch(() => (this.core = undefined));
    return this.core;
  }

  private everything(): Promise<Whole> {
    this.whole ??= Promise.all([this.columns(), this.file<ChoicesFile>('choices.json')]).then(
      ([core, file]) => complete(this.manifest, core, file),
    );
    this.whole.catch(() => (this.whole = undefined));
    return this.whole;
  }

  /** The list and the map ask about the same choices one after the other. */
  private async narrowed(chosen: Chosen): Promise<Narrowing> {
    const core = await this.everything();
    const key = JSON.stringify(chosen);
    if (this.last?.key !== key) this.last = { key, left: narrow(core, chosen) };
    return { core, left: this.last.left };
  }

  private async named(mark: Mark): Promise<NamedMark> {
    const { ranks, ...rest } = mark;
    const named = mark.kind === 'group' ? [] : ranks;
    const listings = await Promise.all(named.map((rank) => this.listed(rank)));
    return { ...rest, count: ranks.length, listings };
  }

  private async listed(rank: number): Promise<Listed> {
    const number = this.leafOf(rank);
    const leaf = await this.leaf(number);
    const place = rank - (this.manifest.leaves[number] ?? 0);
    return { name: leaf.names[place] ?? '', slug: slugAt(leaf, place), rank };
  }

  /** The leaf that holds a rank: the last one that starts at or before it. */
  private leafOf(rank: number): number {
    const { leaves } = this.manifest;
    let low = 0;
    let high = leaves.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (leaves[middle]! <= rank) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private leaf(number: number): Promise<LeafFile> {
    return this.file(`leaf/${number}.json`);
  }

  /** A file that failed is asked for again the next time. */
  private file<File>(path: string): Promise<File> {
    const known = this.files.get(path);
    if (known) return known as Promise<File>;
    const file = this.load(this.folder + path);
    this.files.set(path, file);
    file.catch(() => this.files.delete(path));
    return file as Promise<File>;
  }

  private async rankOf(core: Core, slug: string): Promise<number | undefined> {
    for (const [number, first] of this.manifest.leaves.entries()) {
      const leaf = await this.leaf(number);
      const place = leaf.names.findIndex((_, place) => slugAt(leaf, place) === slug);
      if (place >= 0 && first + place < core.listings) return first + place;
    }
    return undefined;
  }
}
