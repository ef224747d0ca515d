// The page of a map: wires the form, the filters, the list, the address and the map together.
// Nothing is loaded before the first sign of interest.

import type { Chosen } from '../index/narrow';
import { ANYTHING, orderOf } from '../index/wanted';
import { Address } from './address';
import { Asking } from './asking';
import { Cards } from './cards';
import { Chips } from './chips';
import { choicesOf } from './choices';
import { type Config, hook } from './config';
import { Filters } from './filters';
import { type Content, List } from './list';
import { Needs } from './needs';
import { mountMap } from './on-map';
import { metresOf, radiusWords } from './radius';
import { type Answer, type Near, SeekDoor, type Seeker } from './seek-door';
import { NO_WANTS, type State, type Wants, seeks, toggled, wantsAnything, withoutPlace } from './state';
import { Status } from './status';
import { Urgent } from './urgent';
import { Views } from './views';
import type { Say } from './words';

/** What the page says as it comes from the build. */
const EVERYTHING: Answer = { wants: NO_WANTS, wanted: ANYTHING, near: null, found: null };
/** So few left that ways to more are worth loading. */
const FEW = 2;

export class Finder {
  readonly #config: Config;
  readonly #say: Say;
  readonly #numbers: Intl.NumberFormat;
  readonly #asking: Asking;
  readonly #filters: Filters;
  readonly #address: Address;
  readonly #seek: SeekDoor;
  readonly #chips: Chips;
  readonly #needs: Needs;
  readonly #list: List | null;
  readonly #status: Status;
  readonly #urgent: Urgent;
  readonly #views: Views | null;
  readonly #cards: Cards;
  readonly #results = document.getElementById('results');
  #answer = EVERYTHING;
  /** Until the last question is answered. */
  #settled: Promise<void> = Promise.resolve();
  readonly #onAnswer: (() => void)[] = [];

  constructor(config: Config, manifest: string, say: Say, numbers: Intl.NumberFormat) {
    this.#config = config;
    this.#say = say;
    this.#numbers = numbers;
    this.#asking = new Asking({ manifest, worker: config.worker ?? '', places: config.places });
    this.#cards = new Cards(this.#asking, config.mapRoot);
    this.#filters = new Filters(hook('filters'), say, (facet, slug, on) => {
      this.#choose({ ...this.#wants, chosen: toggled(this.#wants.chosen, facet, slug, on) });
    });
    this.#address = new Address(this.#filters.all);
    this.#status = new Status(hook('status'), say);
    this.#seek = this.#makeSeek();
    this.#urgent = new Urgent(say);
    this.#needs = new Needs(this.#filters.all, (chosen) => this.#need(chosen), this.#results);
    this.#chips = this.#makeChips();
    this.#list = this.#makeList();
    this.#views = this.#makeViews();
    this.#mountForm();
    this.#mountMap();
    this.#warmUp();
    this.#start();
  }

  get #wants(): Wants {
    return this.#address.state.wants;
  }

  get #unit(): 'miles' | 'kilometres' {
    return this.#config.unit ?? 'miles';
  }

  /** Whoever comes near the form or the filters is about to ask: the answer will be here by then. */
  #warmUp(): void {
    for (const place of [hook('filters'), hook('search'), document.querySelector('[data-need]')]) {
      for (const sign of ['pointerenter', 'focusin']) {
        place?.addEventListener(sign, () => this.#asking.warm('choice'), { once: true });
      }
    }
    hook('search')?.addEventListener('focusin', () => void this.#seek.open().catch(() => undefined), { once: true });
  }

  #start(): void {
    const { state } = this.#address;
    this.#address.onChange((now, before) => this.#follow(now, before));
    if (wantsAnything(state.wants)) this.#follow(state, { ...state, wants: NO_WANTS });
    else this.#views?.show(state.view);
  }

  /** Something else is wanted. The map goes where a new place is. */
  #choose(wants: Wants): void {
    const moved = wants.near !== this.#wants.near || wants.radius !== this.#wants.radius;
    this.#address.choose(moved ? { wants, at: null } : { wants });
  }

  /** A need is a question of its own; the place stays. */
  #need(chosen: Chosen): void {
    const { near, radius } = this.#wants;
    this.#choose({ ...NO_WANTS, near, radius, chosen });
  }

  #follow(now: State, before: State): void {
    this.#filters.tick(now.wants.chosen);
    this.#needs.show(now.wants.chosen);
    this.#urgent.show(now.wants.chosen, now.wants.q);
    this.#views?.show(now.view);
    if (now.wants === before.wants) return;
    this.#seek.seeker?.show(now.wants, before.wants);
    this.#showChips(now.wants);
    this.#settled = this.#find(now.wants);
  }

  /** Everything that shows an answer follows what is wanted. */
  async #find(wants: Wants): Promise<void> {
    const current = () => this.#wants === wants;
    try {
      const answer = await this.#answerTo(wants, current);
      if (!answer || !current()) return;
      this.#answer = answer;
      await this.#draw(answer, current);
      if (current()) await this.#further(answer, current);
    } catch {
      if (current()) this.#status.failed();
    }
  }

  /** `null` where something else has been asked since. */
  async #answerTo(wants: Wants, current: () => boolean): Promise<Answer | null> {
    const seeker = seeks(wants) ? await this.#seek.open() : this.#seek.seeker;
    const near = seeker ? await seeker.place(wants.near) : null;
    if (!current()) return null;
    if (!wantsAnything(wants)) return EVERYTHING;
    const wanted = this.#wantedOf(wants, near);
    return { wants, wanted, near, found: await this.#asking.ask('find', wanted) };
  }

  #wantedOf({ chosen, q, radius, sort }: Wants, near: Near | null): Answer['wanted'] {
    const metres = near && radius !== null ? metresOf(radius, this.#unit) : null;
    return { chosen, q, near: near?.point ?? null, radius: metres, sort, now: Date.now() };
  }

  async #draw(answer: Answer, current: () => boolean): Promise<void> {
    const { wanted, found } = answer;
    this.#seek.seeker?.order(answer);
    this.#filters.count(found?.counts ?? null, this.#numbers);
    for (const listener of this.#onAnswer) listener();
    if (!found) this.#list?.restore();
    else {
      const apart = orderOf(wanted) === 'nearest' && found.unlocated > 0;
      const others = apart ? found.total - found.unlocated : null;
      const drawn = this.#list?.draw({ ranks: found.ranks, others }, current);
      // How many there are is known before their cards are here.
      this.#tell();
      await drawn;
    }
    if (!current()) return;
    const { wants, near } = answer;
    this.#showChips(near || !wants.near ? wants : withoutPlace(wants), near?.name);
    this.#tell();
  }

  async #further(answer: Answer, current: () => boolean): Promise<void> {
    const { found, wanted } = answer;
    const box = hook('empty');
    const near = found && wanted.radius !== null ? found.total - found.unlocated : found?.total;
    const wanting = near !== undefined && (near <= FEW || (found?.unknownHours ?? 0) > 0);
    if (!wanting) return box?.setAttribute('hidden', '');
    await (await this.#seek.open()).further(answer, current);
  }

  #tell(): void {
    const { found } = this.#answer;
    const everything = this.#config.total ?? 0;
    const shown = this.#list?.shown ?? 0;
    const sentence = this.#seek.seeker?.sentence(this.#answer, shown);
    if (sentence) this.#status.tell(...sentence);
    else this.#status.found(found?.total ?? everything, everything, shown);
  }

  #showChips(wants: Wants, place?: string): void {
    const title = (facet: string, slug: string) => this.#filters.title(facet, slug);
    const distance = (radius: number) => radiusWords(radius, this.#unit, this.#say);
    this.#chips.show(choicesOf(wants, this.#filters.all, { title, distance, place }, this.#say));
  }

  #makeSeek(): SeekDoor {
    return new SeekDoor({
      config: this.#config,
      say: this.#say,
      asking: this.#asking,
      cards: this.#cards,
      unit: this.#unit,
      results: this.#results,
      facets: this.#filters.all,
      title: (facet, slug) => this.#filters.title(facet, slug),
      wants: () => this.#wants,
      choose: (wants) => this.#choose(wants),
      again: () => (this.#settled = this.#find(this.#wants)),
      settled: () => this.#settled,
    });
  }

  #makeChips(): Chips {
    const results = this.#results;
    const parts = { list: hook('chips'), none: hook('no-choices'), clear: hook('clear'), results };
    return new Chips(parts, this.#say, (wants) => this.#choose(wants), () => this.#choose(NO_WANTS));
  }

  #makeList(): List | null {
    const list = hook('list');
    if (!list) return null;
    const { pageSize = list.children.length, total = list.children.length, mapRoot } = this.#config;
    return new List({ list, pagination: hook('pagination') }, {
      ...{ cards: this.#cards, say: this.#say, pageSize, everything: total, mapRoot },
      all: async (): Promise<Content> => {
        const { ranks } = await this.#asking.ask('find', ANYTHING);
        return { ranks, others: null };
      },
      onMore: (worked) => (worked ? this.#tell() : this.#status.failed()),
    });
  }

  #makeViews(): Views | null {
    const page = hook('explore');
    if (!page) return null;
    const views = new Views(page, (view) => {
      this.#address.choose({ view });
      views.focus(view);
    });
    return views;
  }

  /** Pressing "Search" or "Use my location". */
  #mountForm(): void {
    const press = (what: (seeker: Seeker) => Promise<unknown>) => {
      this.#seek.open().then(what).catch(() => this.#status.failed());
    };
    hook('search')?.addEventListener('submit', (event) => {
      event.preventDefault();
      press((seeker) => seeker.search());
    });
    const locate = hook('locate');
    // Without it, or where the page has no right to ask, the button would do nothing.
    if (!('geolocation' in navigator)) locate?.setAttribute('hidden', '');
    locate?.addEventListener('click', () => press((seeker) => seeker.locate()));
  }

  #mountMap(): void {
    mountMap({
      config: this.#config,
      say: this.#say,
      address: this.#address,
      asking: this.#asking,
      cards: this.#cards,
      wanted: () => this.#answer.wanted,
      near: () => {
        const { near, wanted } = this.#answer;
        return near && { ...near, radius: wanted.radius };
      },
      distances: () => this.#answer.found?.metres ?? null,
      onAnswer: (listener) => void this.#onAnswer.push(listener),
      mark: (slug) => this.#list?.mark(slug),
    });
  }
}
