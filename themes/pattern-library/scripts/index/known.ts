// What is known about a wish beside the core's columns: which listings the words match, how far they
// are, whether they are open. Each part is loaded when it is first wanted, and the last answer kept.

import type { Core } from './decode';
import type { Manifest } from './files';
import { type Known, WHEN } from './find';
import type { Hours, HoursFile } from './hours/hours';
import { keep, once } from './kept';
import { hoursTools, searchTools } from './later';
import type { PlaceFound, Places } from './places/places';
import type { Search } from './search/search';
import { chosenIn } from './narrow';
import type { Point, Wanted } from './wanted';

/** Fetches and parses a file by its path in the index. */
type LoadFile = (path: string) => Promise<unknown>;

/** Opening times say nothing about seconds. */
const MINUTE = 60_000;

export class Knowledge {
  readonly #manifest: Manifest;
  readonly #file: LoadFile;
  readonly #load: (href: string) => Promise<unknown>;
  readonly #placesHref: string | undefined;
  readonly #words = keep((q: string) => this.#search().then((search) => search.find(q)));
  readonly #open = keep((minute: number) =>
    this.#hours().then((hours) => hours.column(minute * MINUTE)),
  );
  readonly #search = once(() => this.#openSearch());
  readonly #hours = once(() => this.#openHours());
  readonly #places = once(() => this.#openPlaces());
  #near: { key: string; metres: Float32Array } | undefined;

  constructor(
    manifest: Manifest,
    file: LoadFile,
    /** Fetches and parses any file of the site. */
    load: (href: string) => Promise<unknown>,
    /** Address of the places to look up. */
    placesHref: string | undefined,
  ) {
    this.#manifest = manifest;
    this.#file = file;
    this.#load = load;
    this.#placesHref = placesHref;
  }

  async about(core: Core, { q, near, now, chosen }: Wanted): Promise<Known> {
    const [words, open, metres] = await Promise.all([
      q && this.#manifest.search ? this.#words(q) : null,
      this.#openAt(now, chosenIn(chosen, WHEN).length > 0),
      near && this.#metres(core, near),
    ]);
    return { words, open, metres };
  }

  /** What words that find little were likely meant for. */
  async spelling(q: string): Promise<string | null> {
    return q && this.#manifest.search ? (await this.#search()).spelling(q) : null;
  }

  async place(text: string): Promise<PlaceFound[]> {
    return this.#placesHref ? (await this.#places()).find(text) : [];
  }

  /** Counts of open listings are wanted with every choice; only who chose them must have them. */
  async #openAt(now: number, chosen: boolean): Promise<Known['open']> {
    if (!this.#manifest.hours) return null;
    const column = this.#open(Math.floor(now / MINUTE));
    return chosen ? column : column.catch(() => null);
  }

  async #metres(core: Core, near: Point): Promise<Float32Array> {
    const { metresByRank } = await searchTools();
    const key = `${near.latitude} ${near.longitude}`;
    if (this.#near?.key !== key) this.#near = { key, metres: metresByRank(core, near) };
    return this.#near.metres;
  }

  async #openSearch(): Promise<Search> {
    const { openSearch } = await searchTools();
    return openSearch(this.#manifest, this.#file);
  }

  async #openHours(): Promise<Hours> {
    const [{ openHours }, file] = await Promise.all([hoursTools(), this.#file('hours.json')]);
    return openHours(file as HoursFile);
  }

  async #openPlaces(): Promise<Places> {
    const { openPlaces } = await searchTools();
    return openPlaces(this.#load, this.#placesHref ?? '');
  }
}
