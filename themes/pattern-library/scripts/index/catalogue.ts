// The index of one map: loads its files as they are needed and answers questions about them.

import { type Frame, type Mark, visible } from './cluster';
import { type Core, type Whole, complete, decode, slugAt } from './decode';
import type { CardsFile, ChoicesFile, CoreFile, LeafFile, Manifest } from './files';
import { type Finding, find } from './find';
import type { Found, Listed, Located, NamedMark } from './messages';
import { type Wanted, narrows } from './wanted';

/** Fetches and parses a file of the index. */
export type Load = (href: string) => Promise<unknown>;

/** All columns, and what is left of them. */
interface Finds extends Finding {
  core: Whole;
}

/** Files of cards fetched ahead: all of a small map's. */
const WARM_FILES = 10;

export class Catalogue {
  /** Files by their path in the index, each fetched once. */
  private readonly files = new Map<string, Promise<unknown>>();
  private core: Promise<Core> | undefined;
  private whole: Promise<Whole> | undefined;
  private last: { key: string; finding: Finding } | undefined;

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

  async find(wanted: Wanted): Promise<Found> {
    return (await this.finding(wanted)).found;
  }

  async visible(wanted: Wanted, frame: Frame): Promise<NamedMark[]> {
    const marks = await this.marks(wanted, frame);
    return Promise.all(marks.map((mark) => this.named(mark)));
  }

  /** Where nothing narrows, the core is enough, so that the first markers are there soon. */
  private async marks(wanted: Wanted, frame: Frame): Promise<Mark[]> {
    if (!narrows(wanted)) {
      const core = await this.columns();
      return visible(core, new Uint8Array(core.listings).fill(1), frame);
    }
    const { core, left } = await this.finding(wanted);
    return visible(core, left.matches, frame, left.wanted);
  }

  async cards(ranks: readonly number[]): Promise<string[]> {
    const { size } = this.manifest.cards;
    const card = async (rank: number): Promise<string> => {
      const path = `cards/${Math.floor(rank / size)}.json`;
      return (await this.file<CardsFile>(path)).cards[rank % size] ?? '';
    };
    return Promise.all(ranks.map(card));
  }

  async locate(listing: { slug: string } | { rank: number }): Promise<Located | null> {
    const core = await this.columns();
    const rank = 'slug' in listing ? await this.rankOf(core, listing.slug) : listing.rank;
    if (rank === undefined || rank >= core.listings) return null;
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

  /** The list and the map ask about the same one after the other. */
  private async finding(wanted: Wanted): Promise<Finds> {
    const core = await this.everything();
    const key = JSON.stringify(wanted);
    if (this.last?.key !== key) this.last = { key, finding: find(core, wanted) };
    return { core, ...this.last.finding };
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
