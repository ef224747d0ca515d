// The page of a map: wires the filters, the list, the address and the map together. Nothing is
// loaded before the first sign of interest.

import type { Chosen } from '../index/narrow';
import { ANYTHING, type Wanted } from '../index/wanted';
import { Address } from './address';
import { Asking } from './asking';
import { Cards } from './cards';
import { Chips } from './chips';
import { type Config, hook } from './config';
import { Filters } from './filters';
import { List } from './list';
import { MapDoor, type MapHandle } from './map-door';
import { Needs } from './needs';
import { NO_WANTS, type State, type Wants, toggled, wantsAnything } from './state';
import { Status } from './status';
import { Urgent } from './urgent';
import { Views } from './views';
import type { Say } from './words';

export class Finder {
  private readonly asking: Asking;
  private readonly filters: Filters;
  private readonly address: Address;
  private readonly chips: Chips;
  private readonly needs: Needs;
  private readonly list: List | null;
  private readonly status: Status;
  private readonly urgent: Urgent;
  private readonly views: Views | null;
  private readonly cards: Cards;
  /** What the list shows, as the index is asked for it. */
  private wanted: Wanted = ANYTHING;
  /** Listings that are left; all of them while nothing is wanted. */
  private found: number;

  constructor(
    private readonly config: Config,
    manifest: string,
    private readonly say: Say,
    private readonly numbers: Intl.NumberFormat,
  ) {
    this.found = config.total ?? 0;
    this.asking = new Asking({ manifest, worker: config.worker ?? '' });
    this.cards = new Cards(this.asking, config.mapRoot);
    this.filters = new Filters(hook('filters'), (facet, slug, on) => {
      this.choose(toggled(this.address.state.wants.chosen, facet, slug, on));
    });
    this.address = new Address(this.filters.all);
    this.status = new Status(hook('status'), say);
    this.urgent = new Urgent(say);
    this.needs = new Needs((chosen) => this.choose(chosen), document.getElementById('results'));
    this.chips = this.makeChips();
    this.list = this.makeList();
    this.views = this.makeViews();
    this.mountMap();
    this.warmUp();
    this.start();
  }

  /** Whoever comes near the filters is about to choose: the answer will be here by then. */
  private warmUp(): void {
    for (const place of [hook('filters'), document.querySelector('[data-need]')]) {
      for (const sign of ['pointerenter', 'focusin']) {
        place?.addEventListener(sign, () => this.asking.warm(), { once: true });
      }
    }
  }

  private start(): void {
    const { state } = this.address;
    this.address.onChange((now, before) => this.follow(now, before));
    if (wantsAnything(state.wants)) this.follow(state, { ...state, wants: NO_WANTS });
    else this.views?.show(state.view);
  }

  private choose(chosen: Chosen): void {
    this.address.choose({ wants: { ...this.address.state.wants, chosen } });
  }

  private follow(now: State, before: State): void {
    this.filters.tick(now.wants.chosen);
    this.needs.show(now.wants.chosen);
    this.urgent.show(now.wants.chosen, now.wants.q);
    this.views?.show(now.view);
    if (now.wants === before.wants) return;
    this.chips.show(now.wants.chosen);
    this.wanted = { ...ANYTHING, ...now.wants, near: null, now: Date.now() };
    void this.find(now.wants);
  }

  /** The list, the counts and the status follow the choices. */
  private async find(wants: Wants): Promise<void> {
    const current = () => this.address.state.wants === wants;
    try {
      if (!wantsAnything(wants)) {
        this.list?.restore();
        this.filters.count(null, this.numbers);
        this.found = this.config.total ?? 0;
      } else {
        const found = await this.asking.ask('find', this.wanted);
        if (!current()) return;
        this.filters.count(found.counts, this.numbers);
        await this.list?.draw([...found.ranks], current);
        if (!current()) return;
        this.found = found.total;
      }
      this.tell();
    } catch {
      if (current()) this.status.failed();
    }
  }

  private tell(): void {
    this.status.found(this.found, this.config.total ?? 0, this.list?.shown ?? 0);
  }

  private makeChips(): Chips {
    return new Chips(
      { list: hook('chips'), clear: hook('clear'), results: document.getElementById('results') },
      this.filters.all,
      (facet, slug) => this.filters.title(facet, slug),
      this.say,
      (facet, slug) => this.choose(toggled(this.address.state.wants.chosen, facet, slug, false)),
      () => this.choose({}),
    );
  }

  private makeList(): List | null {
    const list = hook('list');
    if (!list) return null;
    const parts = { list, pagination: hook('pagination'), empty: hook('empty') };
    const { pageSize = list.children.length, total = list.children.length } = this.config;
    const all = async () => [...(await this.asking.ask('find', ANYTHING)).ranks];
    return new List(parts, this.cards, pageSize, total, all, this.say, (worked) => {
      if (worked) this.tell();
      else this.status.failed();
    });
  }

  private makeViews(): Views | null {
    const page = hook('explore');
    if (!page) return null;
    const views = new Views(page, (view) => {
      this.address.choose({ view });
      views.focus(view);
    });
    return views;
  }

  private mountMap(): void {
    const section = hook('map');
    if (!section) return;
    const { config, say, address, asking, cards } = this;
    const host = {
      ...{ config, say, address, asking, cards },
      wanted: () => this.wanted,
      mark: (slug: string) => this.list?.mark(slug),
    };
    const door = new MapDoor(section, config, say, (script) => script.drawList(section, host));
    hook('list')?.addEventListener('click', (event) => {
      // Where the map can't be had, its place says so.
      this.showOnMap(event, door).catch(() => undefined);
    });
  }

  /** "Show on map" on a card. */
  private async showOnMap(event: MouseEvent, door: MapDoor<MapHandle>): Promise<void> {
    const button = event.target instanceof Element ? event.target.closest('[data-show]') : null;
    const item = button?.closest('li[data-slug]');
    if (!(button instanceof HTMLElement) || !(item instanceof HTMLElement)) return;
    // On a narrow screen the map takes the list's place.
    if (hook('map')?.getClientRects().length === 0) this.address.choose({ view: 'map' });
    const map = await door.open();
    await map.show(Number(item.dataset['rank']), button);
  }
}
