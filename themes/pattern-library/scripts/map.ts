// The map: loaded by find.js when it is wanted or comes into view.

import { loadContext, drawContext } from './map/context';
import { attribute, mountControls } from './map/controls';
import { PLAIN, picture } from './map/drawing';
import { guardGestures } from './map/gestures';
import { Labels } from './map/labels';
import { Surface } from './map/leaflet';
import { ListMap } from './map/list-map';
import { type Bounds, type Config, hook } from './page/config';
import type { MapHandle, MapHost } from './page/map-door';
import { frame } from './page/turns';
import type { Say } from './page/words';

/** How close a listing's own map looks. */
const LISTING_ZOOM = 15;
/** Steps of zoom with tiles, which are sharp at whole ones only, and without. */
const TILED_SNAP = 1;
const DRAWN_SNAP = 0.25;

/** The map beside a list. */
export async function drawList(section: HTMLElement, host: MapHost): Promise<MapHandle> {
  const { config, say } = host;
  const manifest = await host.asking.manifest();
  const surface = lay(section, config, say);
  // Laying the map out and filling it in one go would hold up the page.
  await frame();
  const map = new ListMap(section, surface, host, manifest, liveCount(section, say));
  mountControls({ section, surface, say, title: config.title, fit: () => map.refit() });
  await map.start();
  if (manifest.context && config.manifest) {
    surround(surface, config.manifest.replace(/[^/]*$/, 'context.json'));
  }
  return map;
}

/** The small map on a listing's page. */
export async function drawListing(
  section: HTMLElement,
  config: Config,
  say: Say,
): Promise<void> {
  const places = config.markers ?? [];
  const surface = lay(section, config, say);
  const fit = (): void => surface.fit(around(config), LISTING_ZOOM);
  mountControls({ section, surface, say, title: config.title, fit });
  fit();
  surface.place(
    places.map(({ position, name, marker }) => ({
      at: [position.longitude, position.latitude],
      element: picture(name, marker ?? PLAIN),
      stands: marker?.shape === 'pin' || !marker ? 'foot' : 'middle',
    })),
  );
  if (config.context) surround(surface, config.context);
}

function lay(section: HTMLElement, config: Config, say: Say): Surface {
  const canvas = hook('canvas', section) ?? section;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const zoomSnap = config.basemap.kind === 'none' ? DRAWN_SNAP : TILED_SNAP;
  const surface = new Surface(canvas, calm, zoomSnap);
  guardGestures(canvas, say);
  surface.tiles(config.basemap);
  attribute(section, config.basemap.attribution);
  return surface;
}

/** Draws what lies around. A map without it is still a map, so a fault is no more than that. */
function surround(surface: Surface, href: string): void {
  loadContext(href).then(
    (file) => {
      drawContext(surface, file);
      const labels = new Labels(surface, file.layers);
      labels.draw();
      surface.onMoved(() => labels.draw());
    },
    () => undefined,
  );
}

function around(config: Config): Bounds {
  const positions = (config.markers ?? []).map(({ position }) => position);
  const longitudes = positions.map(({ longitude }) => longitude);
  const latitudes = positions.map(({ latitude }) => latitude);
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
}

/** Tells a screen reader's user what a press of a button or a key did to the map. */
function liveCount(section: HTMLElement, say: Say): (count: number) => void {
  const live = document.createElement('p');
  live.className = 'govuk-visually-hidden';
  live.setAttribute('aria-live', 'polite');
  section.append(live);
  return (count) => {
    const inMap = section.contains(document.activeElement);
    if (inMap) live.textContent = say('map-count', { count });
  };
}
