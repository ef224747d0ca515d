// The index of one map: loads its files as they are needed and answers questions about them.

import { type Frame, type Mark, fineEnough, visible } from './cluster';
import {
  type Core,
  type Overview,
  type Whole,
  complete,
  decode,
  decodeOverview,
  slugAt,
} from './decode';
import type {
  CardsFile,
  ChoicesFile,
  CoreFile,
  LeafFile,
  Manifest,
  OverviewFile,
} from './files';
import { type Finding, find } from './find';
import { Knowledge } from './known';
import type { Found, IndexFiles, Listed, Located, NamedMark, PlaceFound, Ways } from './messages';
import { ANYTHING, type Wanted, narrows } from './wanted';
import { ways } from './ways';

/** Fetches and parses a file of the index. */
export type Load = (href: string) => Promise<unknown>;

/** Files of cards fetched ahead: all of a small map's. */
const WARM_FILES = 10;

export class Catalogue {
  /** Files by their path in the index, each fetched once. */
  private readonly files = new Map<string, Promise<unknown>>();
  private overview: Promise<Overview> | undefined;
  private core: Promise<Core> | undefined;
  private whole: Promise<Whole> | undefined;
  private readonly knowledge: Knowledge;
  private last: { key: string; finding: Promise<Finding> } | undefined;

  private constructor(
    readonly manifest: Manifest,
    private readonly folder: string,
    private readonly load: Load,
    places: string | undefined,
  ) {
    this.knowledge = new Knowledge(manifest, (path) => this.file(path), load, places);
  }

  static async open({ manifest: href, places }: IndexFiles, load: Load): Promise<Catalogue> {
    const manifest = (await load(href)) as Manifest;
    return new Catalogue(manifest, href.slice(0, href.lastIndexOf('/') + 1), load, places);
  }

  /** Fetches what the first choice is likely to need. */
  async warm(): Promise<void> {
    const core = await this.everything();
    await this.knowledge.about(core, { ...ANYTHING, now: Date.now() });
    const files = Math.min(WARM_FILES, this.manifest.cards.shards);
    await Promise.all(Array.from({ length: files }, (_, k) => this.file(`cards/${k}.json`)));
  }

  /** The caller may give its columns away: they are copies. */
  async find(wanted: Wanted): Promise<Found> {
    const { found } = await this.finding(wanted);
    return { ...found, ranks: found.ranks.slice(), metres: found.metres && found.metres.slice() };
  }

  async ways(wanted: Wanted): Promise<Ways> {
    const core = await this.everything();
    const [known, spelling] = await Promise.all([
      this.knowledge.about(core, wanted),
      this.knowledge.spelling(wanted.q),
    ]);
    return { spelling, ...ways(core, wanted, known) };
  }

  place(text: string): Promise<PlaceFound[]> {
    return this.knowledge.place(text);
  }

  async visible(wanted: Wanted, frame: Frame): Promise<NamedMark[]> {
    const marks = await this.marks(wanted, frame);
    return Promise.all(marks.map((mark) => this.named(mark)));
  }

  /** Where nothing narrows and nobody looks closely, the overview is enough: the first markers are
   * there soon, and they stay as they are when the core has come. */
  private async marks(wanted: Wanted, frame: Frame): Promise<Mark[]> {
    if (narrows(wanted)) {
      const [core, { left }] = await Promise.all([this.columns(), this.finding(wanted)]);
      return visible(core, frame, left);
    }
    const overview = this.manifest.overview ? await this.cells() : null;
    if (overview && fineEnough(overview, frame)) return visible(overview, frame, null);
    const core = await this.columns();
    const matches = new Uint8Array(core.listings).fill(1);
    return visible(core, frame, { matches, wanted: null, categories: core.facets[0]?.of });
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

  private cells(): Promise<Overview> {
    this.overview ??= this.file<OverviewFile>('overview.json').then(decodeOverview);
    this.overview.catch(() => (this.overview = undefined));
    return this.overview;
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

  /** The list and the map ask about the same at once, or one after the other. */
  private finding(wanted: Wanted): Promise<Finding> {
    const key = JSON.stringify(wanted);
    if (this.last?.key === key) return this.last.finding;
    const finding = this.everything().then(async (core) =>
      find(core, wanted, await this.knowledge.about(core, wanted)),
    );
    const last = (this.last = { key, finding });
    finding.catch(() => {
      if (this.last === last) this.last = undefined;
    });
    return finding;
  }

  private async named({ ranks, ...rest }: Mark): Promise<NamedMark> {
    const named = await this.overview?.catch(() => undefined);
    const listings = ranks.map((rank) => {
      const known = named?.named.get(rank);
      return known ? { ...known, rank } : this.listed(rank);
    });
    return { ...rest, listings: await Promise.all(listings) };
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
