// The one file that knows Leaflet: a surface to look at, move, and put things on. Whoever comes
// after Leaflet is met here.
//
// Leaflet is kept to what it does well. Its pop-ups, tooltips, controls, attribution and keyboard
// are left out: they take HTML strings, lose the focus or can't be named.

import * as L from 'leaflet';
import type { Frame } from '../index/cluster';
import type { Basemap, Bounds } from '../page/config';
import type { At } from '../page/state';
import type { Look, Pane, Placed, Point, Shapes } from './shapes';

/** Layers of the drawing from the ground up; markers come above all. */
const PANES: readonly Pane[] = ['context', 'mask', 'boundary', 'labels'];
const LOWEST_PANE = 350;
/** Leaflet's own pane of markers is at 600. */
const BELOW_MARKERS = 590;

/** CSS pixels: a marker's box, so that a finger hits it. */
const MARKER = 44;
const MIN_ZOOM = 3;
export const MAX_ZOOM = 19;
/** CSS pixels between what is fitted and the edge. */
const PADDING = 32;
/** CSS pixels: radius of a point of a reference layer. */
const DOT = 4;

/** An icon that is an element we made: Leaflet only moves it. */
class ElementIcon extends L.Icon {
  constructor(private readonly element: HTMLElement) {
    super({ iconUrl: '' });
  }
  override createIcon(): HTMLElement {
    return this.element;
  }
  override createShadow(): HTMLElement {
    return null as unknown as HTMLElement;
  }
}

export class Surface {
  private readonly map: L.Map;
  private readonly markers = new Map<HTMLElement, L.Marker>();
  private readonly labels = new Map<HTMLElement, L.Marker>();
  private staked: L.Layer[] = [];
  private seen = true;
  /** Set while the page, not the resident, moves the map. */
  private quiet = false;

  constructor(
    readonly element: HTMLElement,
    /** No animations. */
    private readonly calm: boolean,
    /** Steps of zoom. */
    zoomSnap: number,
  ) {
    this.map = L.map(element, {
      attributionControl: false,
      boxZoom: false,
      fadeAnimation: !calm,
      inertia: !calm,
      keyboard: false,
      markerZoomAnimation: !calm,
      maxZoom: MAX_ZOOM,
      minZoom: MIN_ZOOM,
      zoomAnimation: !calm,
      zoomControl: false,
      zoomSnap,
    });
    PANES.forEach((name, i) => {
      this.map.createPane(name).style.zIndex = String(LOWEST_PANE + i * 10);
    });
    this.map.createPane('you').style.zIndex = String(BELOW_MARKERS);
    this.pane('labels').style.pointerEvents = 'none';
    // One finger scrolls the page; see gestures.ts.
    element.style.touchAction = 'pan-x pan-y';
    const resized = new ResizeObserver((entries) => {
      const before = this.seen;
      this.seen = entries.some(({ contentRect }) => contentRect.width > 0);
      if (!this.seen) return;
      this.silently(() => this.map.invalidateSize({ pan: false }));
      // What changed while it was out of sight has not been drawn.
      if (!before) this.silently(() => this.map.fire('moveend'));
    });
    resized.observe(element);
  }

  /** Whether it has a place on the page. Asking the page itself would make it lay itself out. */
  get onPage(): boolean {
    return this.seen;
  }

  /** Whether the pointer's last press moved the map: what follows is no click. */
  get dragged(): boolean {
    // Leaflet's own, though its types leave it out.
    return (this.map.dragging as L.Handler & { moved: () => boolean }).moved();
  }

  /** CSS pixels. */
  get size(): { x: number; y: number } {
    return this.map.getSize();
  }

  get markerPane(): HTMLElement {
    return this.pane('markerPane');
  }

  tiles(basemap: Basemap): void {
    if (basemap.kind === 'none' || !basemap.url) return;
    const options = {
      maxNativeZoom: Math.min(basemap.maxZoom, MAX_ZOOM),
      maxZoom: MAX_ZOOM,
      // OpenStreetMap's tiles are refused to pages that don't say whose they are.
      referrerPolicy: 'strict-origin' as const,
    };
    const layer =
      basemap.kind === 'wms'
        ? L.tileLayer.wms(basemap.url, { ...options, layers: basemap.layers, format: 'image/png' })
        : L.tileLayer(basemap.url, options);
    dropTilesWithoutDataAddress(layer);
    layer.addTo(this.map);
  }

  /** All areas become one path and all lines another: thousands of streets stay light. */
  draw({ points = [], lines = [], rings = [] }: Partial<Shapes>, look: Look, pane: Pane): void {
    const path = this.path(look, pane);
    const paths = [
      ...(rings.length > 0 ? [L.polygon(rings.map(toLatLngs), path)] : []),
      ...(lines.length > 0 ? [L.polyline(lines.map(toLatLngs), { ...path, fill: false })] : []),
      ...points.map((point) => L.circleMarker(toLatLng(point), { ...path, radius: DOT })),
    ];
    for (const drawn of paths) drawn.addTo(this.map);
  }

  /** Puts exactly these markers on the map; those that are there already stay as they are. */
  place(placed: readonly Placed[]): void {
    this.sync(this.markers, placed, 'markerPane');
  }

  write(placed: readonly Placed[]): void {
    this.sync(this.labels, placed, 'labels');
  }

  /** Marks one place, with a circle of so many metres around it; `null` takes both away. */
  stake(element: HTMLElement | null, at: Point, radius: number | null): void {
    for (const layer of this.staked) layer.remove();
    this.staked = [];
    if (!element) return;
    const options = { interactive: false, keyboard: false, pane: 'you' };
    const icon = new ElementIcon(element);
    this.staked.push(L.marker(toLatLng(at), { ...options, icon }));
    if (radius !== null) {
      const reach = { color: '#0b0c0c', dashArray: '2 8', fill: false, weight: 3 };
      this.staked.push(L.circle(toLatLng(at), { ...options, ...reach, radius }));
    }
    for (const layer of this.staked) layer.addTo(this.map);
  }

  /** Lifts a marker above the others. */
  raise(element: HTMLElement, up: boolean): void {
    this.markers.get(element)?.setZIndexOffset(up ? 10_000 : 0);
  }

  fit(bounds: Bounds, maxZoom = 16): void {
    const padding = Math.min(PADDING, this.size.x / 10);
    // A pin stands on its foot: at the top it needs its own height too.
    const paddingTopLeft = L.point(padding, padding + MARKER / 2);
    const paddingBottomRight = L.point(padding, padding);
    const options = { animate: false, maxZoom, paddingTopLeft, paddingBottomRight };
    this.silently(() => this.map.fitBounds(corners(bounds), options));
  }

  look({ latitude, longitude, zoom }: At): void {
    this.silently(() => this.map.setView([latitude, longitude], zoom, { animate: false }));
  }

  at(): At {
    const { lat, lng } = this.map.getCenter();
    return { latitude: lat, longitude: lng, zoom: this.map.getZoom() };
  }

  frame(): Frame {
    const bounds = this.map.getBounds();
    return {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
      zoom: this.map.getZoom(),
      maxZoom: MAX_ZOOM,
    };
  }

  zoomBy(steps: number): void {
    this.map.setZoom(this.map.getZoom() + steps, { animate: !this.calm });
  }

  /** Moves what is looked at, in CSS pixels to the right and down. */
  panBy(right: number, down: number): void {
    this.map.panBy([right, down], { animate: !this.calm });
  }

  /** Moves likewise, and nobody takes it for the resident's doing. */
  nudge(right: number, down: number): void {
    this.quiet = true;
    // After all who listened to the map from the start.
    this.map.once('moveend', () => (this.quiet = false));
    this.panBy(right, down);
  }

  zoomTo(bounds: Bounds): void {
    const box = corners(bounds);
    const zoom = this.map.getBoundsZoom(box, false, L.point(2 * PADDING, 2 * PADDING));
    const closer = Math.min(MAX_ZOOM, Math.max(zoom, this.map.getZoom() + 1));
    this.map.setView(box.getCenter(), closer, { animate: !this.calm });
  }

  /** CSS pixels from the top left corner. */
  toScreen(point: Point): { x: number; y: number } {
    return this.map.latLngToContainerPoint(toLatLng(point));
  }

  /** After each move; `byResident` is false where the page moved the map. */
  onMoved(listener: (byResident: boolean) => void): void {
    this.map.on('moveend', () => listener(!this.quiet));
  }

  private silently(move: () => void): void {
    this.quiet = true;
    move();
    this.quiet = false;
  }

  private pane(name: string): HTMLElement {
    const pane = this.map.getPane(name);
    if (!pane) throw new Error(`no pane ${name}`);
    return pane;
  }

  private path(look: Look, pane: Pane): L.PathOptions {
    return {
      className: look.className,
      color: look.stroke,
      ...(look.dash ? { dashArray: look.dash } : {}),
      fill: look.fill !== 'none',
      fillColor: look.fill,
      fillOpacity: look.opacity,
      fillRule: 'nonzero',
      interactive: false,
      pane,
      stroke: look.stroke !== 'none',
      weight: look.width,
    };
  }

  private sync(have: Map<HTMLElement, L.Marker>, want: readonly Placed[], pane: string): void {
    const wanted = new Set(want.map(({ element }) => element));
    for (const [element, marker] of have) {
      if (wanted.has(element)) continue;
      marker.remove();
      have.delete(element);
    }
    const still = { autoPanOnFocus: false, interactive: false, keyboard: false, pane };
    for (const { at, element, stands } of want) {
      if (have.has(element)) continue;
      const marker = L.marker(toLatLng(at), { ...still, icon: new ElementIcon(element) });
      if (pane === 'markerPane') stand(element, stands);
      have.set(element, marker.addTo(this.map));
    }
  }
}

function stand(element: HTMLElement, stands: Placed['stands']): void {
  element.style.width = element.style.height = `${MARKER}px`;
  element.style.marginLeft = `${-MARKER / 2}px`;
  element.style.marginTop = `${stands === 'foot' ? -MARKER : -MARKER / 2}px`;
  // Two presses on a marker are not a wish to come closer.
  L.DomEvent.on(element, 'dblclick', L.DomEvent.stopPropagation);
}

/** Leaflet empties a tile by giving it a `data:` address, which the pages' policy refuses. */
function dropTilesWithoutDataAddress(layer: L.TileLayer): void {
  const own = layer as L.TileLayer & {
    _tiles: Record<string, { el: HTMLElement; coords: { z: number } }>;
    _tileZoom: number;
    _removeTile: (key: string) => void;
    _abortLoading: () => void;
  };
  const grid = L.GridLayer.prototype as unknown as { _removeTile: (key: string) => void };
  own._removeTile = (key) => {
    own._tiles[key]?.el.removeAttribute('src');
    grid._removeTile.call(layer, key);
  };
  own._abortLoading = () => {
    for (const [key, { el, coords }] of Object.entries(own._tiles)) {
      if (coords.z === own._tileZoom || (el instanceof HTMLImageElement && el.complete)) continue;
      own._removeTile(key);
    }
  };
}

function corners({ west, south, east, north }: Bounds): L.LatLngBounds {
  return L.latLngBounds([south, west], [north, east]);
}

function toLatLng([longitude, latitude]: Point): L.LatLngTuple {
  return [latitude, longitude];
}

function toLatLngs(points: readonly Point[]): L.LatLngTuple[] {
  return points.map(toLatLng);
}
