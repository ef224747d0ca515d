// The map beside the list: its markers follow the choices, its position and its open listing are
// in the address.

import { looksOf } from '../index/decode';
import type { Manifest } from '../index/files';
import type { Listed, Located, NamedMark } from '../index/messages';
import type { Address, Cause } from '../page/address';
import type { Bounds } from '../page/config';
import type { MapHandle, MapHost } from '../page/map-door';
import type { State } from '../page/state';
import { MAX_ZOOM, type Surface } from './leaflet';
import { Markers } from './markers';
import { Panel } from './panel';
import { wayOut } from './reveal';

/** Milliseconds after a move before the address says so: browsers allow few changes a second. */
const SETTLED = 300;

export class ListMap implements MapHandle {
  private readonly address: Address;
  private readonly markers: Markers;
  private readonly panel: Panel;
  private opener: HTMLElement | null = null;
  private openMark: NamedMark | null = null;
  /** How far the map was moved to bring the chosen marker out from below the panel. */
  private nudged: [number, number] | null = null;
  private timer = 0;
  private turn = 0;

  constructor(
    section: HTMLElement,
    private readonly surface: Surface,
    private readonly host: MapHost,
    private readonly manifest: Manifest,
    private readonly onRedrawn: (listings: number) => void,
  ) {
    this.address = host.address;
    this.markers = new Markers(surface, looksOf(manifest), host.say, (mark, element) => {
      this.press(mark, element).catch(keepAsItIs);
    });
    this.panel = new Panel({
      section,
      say: host.say,
      cards: host.cards,
      mapRoot: host.config.mapRoot,
      onClose: (byResident) => this.closed(byResident),
    });
  }

  async start(): Promise<void> {
    const { at, open } = this.address.state;
    if (at) this.surface.look(at);
    else this.fit();
    this.surface.onMoved((byResident) => this.moved(byResident));
    this.address.onChange((now, before, cause) => {
      this.follow(now, before, cause).catch(keepAsItIs);
    });
    await this.redraw();
    if (open) await this.openNamed(open);
  }

  /** Everything that the map has. */
  fit(): void {
    const bounds = this.manifest.bounds ?? fromBounds(this.host.config.bounds);
    if (!bounds) return this.surface.look({ latitude: 54.5, longitude: -3, zoom: 6 });
    const [west, south, east, north] = bounds;
    this.surface.fit({ west, south, east, north });
  }

  /** Back to where it stood at first, in the address too. */
  refit(): void {
    this.fit();
    clearTimeout(this.timer);
    this.address.replace({ at: null });
  }

  async show(rank: number, opener: HTMLElement): Promise<void> {
    const located = await this.host.asking.ask('locate', { rank });
    if (located) await this.showLocated(located, opener, true);
  }

  private async openNamed(slug: string): Promise<void> {
    const located = await this.host.asking.ask('locate', { slug });
    if (located) await this.showLocated(located, null, false);
    else this.address.replace({ open: null });
  }

  /** Moves in until the listing has a marker of its own, then opens it. */
  private async showLocated(
    located: Located,
    opener: HTMLElement | null,
    focus: boolean,
  ): Promise<void> {
    const at = located.at[0];
    if (at && !this.markers.find(located.slug)) {
      const [longitude, latitude] = at;
      for (let { zoom } = this.surface.at(); zoom <= MAX_ZOOM; zoom++) {
        this.surface.look({ longitude, latitude, zoom });
        await this.redraw();
        if (this.markers.find(located.slug)) break;
      }
    }
    const shown = this.markers.find(located.slug);
    await this.open([located], shown?.mark ?? null, shown?.name ?? '', opener, focus);
  }

  private async press(mark: NamedMark, element: HTMLElement): Promise<void> {
    if (mark.kind !== 'group') {
      const name = element.querySelector('.fp-pin__name')?.textContent ?? '';
      return this.open(mark.listings, mark, name, null, true);
    }
    const [west, south, east, north] = mark.box;
    this.surface.zoomTo({ west, south, east, north });
  }

  private async open(
    listings: readonly Listed[],
    mark: NamedMark | null,
    heading: string,
    opener: HTMLElement | null,
    focus: boolean,
  ): Promise<void> {
    await this.panel.open(listings, heading, focus);
    if (!this.panel.isOpen) return;
    const slug = listings[0]?.slug ?? '';
    this.opener = opener;
    this.openMark = mark;
    this.address.replace({ open: slug });
    this.markers.select(new Set(listings.map((listing) => listing.slug)));
    this.host.mark(slug);
    this.uncover(mark);
  }

  private uncover(mark: NamedMark | null): void {
    const covered = this.panel.rectangle;
    const way = mark && covered && wayOut(this.surface, [mark.longitude, mark.latitude], covered);
    if (!way) return;
    const [right, down] = this.nudged ?? [0, 0];
    this.nudged = [right + way[0], down + way[1]];
    this.surface.nudge(...way);
  }

  /** The map goes back to where it was, unless the resident has moved it since. */
  private cover(): void {
    if (this.nudged) this.surface.nudge(-this.nudged[0], -this.nudged[1]);
    this.nudged = null;
  }

  private closed(byResident: boolean): void {
    const { opener, openMark } = this;
    this.opener = this.openMark = null;
    this.markers.select(new Set());
    this.host.mark('');
    this.cover();
    if (!byResident) return;
    this.address.replace({ open: null });
    // A button of the list can't have the focus while the map is the whole screen.
    opener?.focus();
    if (opener && document.activeElement === opener) return;
    if (!openMark || !this.markers.focusSuccessor(openMark)) this.surface.element.focus();
  }

  private async follow(now: State, before: State, cause: Cause): Promise<void> {
    if (cause === 'history' && JSON.stringify(now.at) !== JSON.stringify(before.at)) {
      if (now.at) this.surface.look(now.at);
      else this.fit();
    }
    if (now.wants !== before.wants) await this.redraw();
    if (cause !== 'history' || now.open === before.open) return;
    if (now.open) await this.openNamed(now.open);
    else this.panel.close(false);
  }

  private moved(byResident: boolean): void {
    this.redraw().catch(keepAsItIs);
    if (!byResident) return;
    this.nudged = null;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.address.replace({ at: this.surface.at() }), SETTLED);
  }

  private async redraw(): Promise<void> {
    const turn = ++this.turn;
    // A map that is not on the screen has no frame to fill.
    if (!this.surface.onPage) return;
    const wanted = this.host.wanted();
    const marks = await this.host.asking.ask('visible', { wanted, frame: this.surface.frame() });
    if (turn !== this.turn) return;
    this.markers.draw(marks);
    this.onRedrawn(this.markers.listings);
  }
}

/** A file that can't be had now leaves the map as it was; the next move tries again. */
function keepAsItIs(): void {}

function fromBounds(bounds: Bounds | null): Manifest['bounds'] {
  return bounds && [bounds.west, bounds.south, bounds.east, bounds.north];
}
