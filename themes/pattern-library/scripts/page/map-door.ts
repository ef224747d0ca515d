// Loads the map's script when the map is wanted or comes into view, and hands it what it needs.

import type { Address } from './address';
import type { Asking } from './asking';
import type { Cards } from './cards';
import { type Config, hook } from './config';
import type { Say } from './words';
import type { Wanted } from '../index/wanted';

/** What the page gives the map of a list. */
export interface MapHost {
  config: Config;
  say: Say;
  address: Address;
  asking: Asking;
  cards: Cards;
  /** What the list shows now. */
  wanted: () => Wanted;
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
  private handle: Promise<Handle> | undefined;

  constructor(
    private readonly section: HTMLElement,
    private readonly config: Config,
    private readonly say: Say,
    private readonly draw: (script: MapScript, section: HTMLElement) => Promise<Handle>,
  ) {
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      this.open().catch(() => undefined);
    });
    seen.observe(section);
  }

  open(): Promise<Handle> {
    this.handle ??= this.load();
    return this.handle;
  }

  private async load(): Promise<Handle> {
    try {
      const href = new URL(this.config.mapScript, document.baseURI).href;
      const script = (await import(href)) as MapScript;
      return await this.draw(script, this.section);
    } catch (fault) {
      const canvas = hook('canvas', this.section) ?? this.section;
      const words = document.createElement('p');
      words.className = 'fp-map__failed';
      words.textContent = this.say('map-failed');
      canvas.replaceChildren(words);
      throw fault;
    }
  }
}
