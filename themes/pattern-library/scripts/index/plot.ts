// What only the map asks of the index: which markers there are, what they are called, where a listing
// is. Loaded when the map is.

import { type Frame, type Mark, fineEnough, visible } from './cluster';
import { type Core, slugAt } from './decode';
import type { LeafFile, Manifest, OverviewFile } from './files';
import type { Finding } from './find';
import { once } from './kept';
import type { Listed, Located, NamedMark } from './messages';
import { type Overview, decodeOverview, groundOf, spotsOf } from './spots';
import { type Wanted, narrows } from './wanted';

/** What it is drawn from: catalogue.ts has all of this. */
export interface PlotIndex {
  manifest: Manifest;
  file: <File>(path: string) => Promise<File>;
  columns: () => Promise<Core>;
  finding: (wanted: Wanted) => Promise<Finding>;
}

export class Plot {
  private overview: Overview | undefined;
  private readonly cells = once(async () => {
    return (this.overview = decodeOverview(await this.index.file<OverviewFile>('overview.json')));
  });

  constructor(private readonly index: PlotIndex) {}

  async visible(wanted: Wanted, frame: Frame): Promise<NamedMark[]> {
    const marks = await this.marks(wanted, frame);
    return Promise.all(marks.map((mark) => this.named(mark)));
  }

  /** Where nothing narrows and nobody looks closely, the overview is enough: the first markers are
   * there soon, and they stay as they are when the core has come. */
  private async marks(wanted: Wanted, frame: Frame): Promise<Mark[]> {
    if (narrows(wanted)) {
      const [core, { left }] = await Promise.all([this.index.columns(), this.index.finding(wanted)]);
      return visible(groundOf(core), frame, left);
    }
    const overview = this.index.manifest.overview ? await this.cells() : null;
    if (overview && fineEnough(overview, frame)) return visible(overview, frame, null);
    const core = await this.index.columns();
    const matches = new Uint8Array(core.listings).fill(1);
    return visible(groundOf(core), frame, { matches, wanted: null, categories: core.facets[0]?.of });
  }

  async locate(listing: { slug: string } | { rank: number }): Promise<Located | null> {
    const core = await this.index.columns();
    const rank = 'slug' in listing ? await this.rankOf(core, listing.slug) : listing.rank;
    if (rank === undefined || rank >= core.listings) return null;
    const { longitude, latitude, ranks } = spotsOf(core);
    const at: [number, number][] = [];
    longitude.forEach((degrees, spot) => {
      const here = ranks.items.subarray(ranks.start[spot], ranks.start[spot + 1]);
      if (here.includes(rank)) at.push([degrees, latitude[spot]!]);
    });
    return { ...(await this.listed(rank)), at };
  }

  private async named({ ranks, ...rest }: Mark): Promise<NamedMark> {
    const listings = ranks.map((rank) => {
      const known = this.overview?.named.get(rank);
      return known ? { ...known, rank } : this.listed(rank);
    });
    return { ...rest, listings: await Promise.all(listings) };
  }

  private async listed(rank: number): Promise<Listed> {
    const number = this.leafOf(rank);
    const leaf = await this.leaf(number);
    const place = rank - (this.index.manifest.leaves[number] ?? 0);
    return { name: leaf.names[place] ?? '', slug: slugAt(leaf, place), rank };
  }

  /** The leaf that holds a rank: the last one that starts at or before it. */
  private leafOf(rank: number): number {
    const { leaves } = this.index.manifest;
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
    return this.index.file(`leaf/${number}.json`);
  }

  private async rankOf(core: Core, slug: string): Promise<number | undefined> {
    for (const [number, first] of this.index.manifest.leaves.entries()) {
      const leaf = await this.leaf(number);
      const place = leaf.names.findIndex((_, place) => slugAt(leaf, place) === slug);
      if (place >= 0 && first + place < core.listings) return first + place;
    }
    return undefined;
  }
}
