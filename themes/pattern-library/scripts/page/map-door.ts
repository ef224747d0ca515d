// Loads the map's script when the map is wanted or comes into view, and hands it what it needs.

import type { Address } from './address';
import type { Asking } from './asking';
import type { Cards } from './cards';
import { type Config, hook } from './config';
import type { Say } from './words';
import type { Point, Wanted } from '../index/wanted';

/** What the page gives the map of a list. */
export interface MapHost {
  config: Config;
  say: Say;
  address: Address;
  asking: Asking;
  cards: Cards;
  /** What the list shows now. */
  wanted: () => Wanted;
  /** Where distances are measured from, its name, and the radius around it in metres (`null` for
   * any distance); `null` where no place is wanted. */
  near: () => { point: Point; name: string; radius: number | null } | null;
  /** Distances in metres of what was found, the first of the list first; `null` without a place. */
  distances: () => Float32Array | null;
  /** Called when the list shows something else. */
  onAnswer: (listener: () => void) => void;
  /** Marks the card of the listing that is open; empty for none. */
  mark: (slug: string) => void;
}

/** What the map lets the page do. */
export interface MapHandle {
  /** Shows the listing with this rank; the focus comes back to `opener`. */
  show: (rank: number, opener: HTMLElement) => Promise<void>;
}

/** What map.js exports. */
export interface MapScript {
  drawList: (section: HTMLElement, host: MapHost) => Promise<MapHandle>;
  drawListing: (section: HTMLElement, config: Config, say: Say) => Promise<void>;
}

export class MapDoor<Handle> {
  readonly #section: HTMLElement;
  readonly #config: Config;
  readonly #say: Say;
  readonly #draw: (script: MapScript, section: HTMLElement) => Promise<Handle>;
  readonly #onOpening: () => void;
  #handle: Promise<Handle> | undefined;

  constructor(
    section: HTMLElement,
    config: Config,
    say: Say,
    draw: (script: MapScript, section: HTMLElement) => Promise<Handle>,
    /** Called as the script is asked for: what it will need can come beside it. */
    onOpening: () => void = () => undefined,
  ) {
    this.#section = section;
    this.#config = config;
    this.#say = say;
    this.#draw = draw;
    this.#onOpening = onOpening;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      this.open().catch(() => undefined);
    });
    seen.observe(section);
  }

  open(): Promise<Handle> {
    this.#handle ??= this.#load();
    return this.#handle;
  }

  async #load(): Promise<Handle> {
    this.#onOpening();
    try {
      const href = new URL(this.#config.mapScript, document.baseURI).href;
      const script = (await import(href)) as MapScript;
      return await this.#draw(script, this.#section);
    } catch (fault) {
      const canvas = hook('canvas', this.#section) ?? this.#section;
      const words = document.createElement('p');
      words.className = 'fp-map__failed';
      words.textContent = this.#say('map-failed');
      canvas.replaceChildren(words);
      throw fault;
    }
  }
}
