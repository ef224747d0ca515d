// The index of one map: loads its files as they are needed and answers questions about them.

import { complete, decode } from './decode';
import type { CardsFile, ChoicesFile, CoreFile, Manifest } from './files';
import { type Finding, find } from './find';
import { once } from './kept';
import { Knowledge } from './known';
import { plotTools, searchTools } from './later';
import type { Ahead, Found, IndexFiles, PlaceFound, Ways } from './messages';
import { ANYTHING, type Wanted } from './wanted';

/** Fetches and parses a file of the index. */
export type Load = (href: string) => Promise<unknown>;

/** Files of cards fetched ahead: all of a small map's. */
const WARM_FILES = 10;

export class Catalogue {
  readonly #folder: string;
  readonly #load: Load;
  /** Files by their path in the index, each fetched once. */
  readonly #files = new Map<string, Promise<unknown>>();
  /** What markers are drawn from. */
  readonly columns = once(async () => decode(this.manifest, await this.file<CoreFile>('core.json')));
  readonly #everything = once(async () => {
    const [core, file] = await Promise.all([this.columns(), this.file<ChoicesFile>('choices.json')]);
    return complete(this.manifest, core, file);
  });
  /** What only the map asks. */
  readonly plot = once(async () => (await plotTools()).openPlot(this));
  readonly #knowledge: Knowledge;
  #last: { key: string; finding: Promise<Finding> } | undefined;

  private constructor(
    readonly manifest: Manifest,
    folder: string,
    load: Load,
    places: string | undefined,
  ) {
    this.#folder = folder;
    this.#load = load;
    this.#knowledge = new Knowledge(manifest, (path) => this.file(path), load, places);
  }

  static async open({ manifest: href, places }: IndexFiles, load: Load): Promise<Catalogue> {
    const manifest = (await load(href)) as Manifest;
    return new Catalogue(manifest, href.slice(0, href.lastIndexOf('/') + 1), load, places);
  }

  /** Fetches what is likely to be needed next. */
  async warm(ahead: Ahead): Promise<void> {
    if (ahead === 'markers') {
      // Asked for first: a worker that loads a script does nothing else.
      this.file(this.manifest.overview ? 'overview.json' : 'core.json').catch(() => undefined);
      return void (await this.plot());
    }
    if (ahead === 'closer') return void (await this.columns());
    const core = await this.#everything();
    await this.#knowledge.about(core, { ...ANYTHING, now: Date.now() });
    const files = Math.min(WARM_FILES, this.manifest.cards.shards);
    await Promise.all(Array.from({ length: files }, (_, k) => this.file(`cards/${k}.json`)));
  }

  /** The caller may give its columns away: they are copies. */
  async find(wanted: Wanted): Promise<Found> {
    const { found } = await this.finding(wanted);
    return { ...found, ranks: found.ranks.slice(), metres: found.metres && found.metres.slice() };
  }

  async ways(wanted: Wanted): Promise<Ways> {
    const core = await this.#everything();
    const [{ ways }, known, spelling] = await Promise.all([
      searchTools(),
      this.#knowledge.about(core, wanted),
      this.#knowledge.spelling(wanted.q),
    ]);
    return { spelling, ...ways(core, wanted, known) };
  }

  place(text: string): Promise<PlaceFound[]> {
    return this.#knowledge.place(text);
  }

  async cards(ranks: readonly number[]): Promise<string[]> {
    const { size } = this.manifest.cards;
    const card = async (rank: number): Promise<string> => {
      const path = `cards/${Math.floor(rank / size)}.json`;
      return (await this.file<CardsFile>(path)).cards[rank % size] ?? '';
    };
    return Promise.all(ranks.map(card));
  }

  /** The list and the map ask about the same at once, or one after the other. */
  finding(wanted: Wanted): Promise<Finding> {
    const key = JSON.stringify(wanted);
    if (this.#last?.key === key) return this.#last.finding;
    const finding = this.#everything().then(async (core) =>
      find(core, wanted, await this.#knowledge.about(core, wanted)),
    );
    const last = (this.#last = { key, finding });
    finding.catch(() => {
      if (this.#last === last) this.#last = undefined;
    });
    return finding;
  }

  /** A file that failed is asked for again the next time. */
  file<File>(path: string): Promise<File> {
    const known = this.#files.get(path);
    if (known) return known as Promise<File>;
    const file = this.#load(this.#folder + path);
    this.#files.set(path, file);
    file.catch(() => this.#files.delete(path));
    return file as Promise<File>;
  }
}
