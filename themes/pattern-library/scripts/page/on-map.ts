// The map beside the list: its door, and "Show on map" on a card.

import { hook } from './config';
import { MapDoor, type MapHandle, type MapHost, type MapScript } from './map-door';

export function mountMap(host: MapHost): void {
  const section = hook('map');
  if (!section) return;
  const { asking, config, say } = host;
  const draw = (script: MapScript): Promise<MapHandle> => script.drawList(section, host);
  const door = new MapDoor(section, config, say, draw, () => asking.warm('markers'));
  // Whoever handles the map is about to look closer than the overview goes.
  for (const sign of ['pointerdown', 'wheel', 'keydown']) {
    section.addEventListener(sign, () => asking.warm('closer'), { once: true, passive: true });
  }
  hook('list')?.addEventListener('click', (event) => {
    // Where the map can't be had, its place says so.
    showOnMap(event, door, host).catch(() => undefined);
  });
}

async function showOnMap(event: MouseEvent, door: MapDoor<MapHandle>, host: MapHost): Promise<void> {
  const button = event.target instanceof Element ? event.target.closest('[data-show]') : null;
  const item = button?.closest('li[data-slug]');
  if (!(button instanceof HTMLElement) || !(item instanceof HTMLElement)) return;
  // On a narrow screen the map takes the list's place.
  if (hook('map')?.getClientRects().length === 0) host.address.choose({ view: 'map' });
  const map = await door.open();
  await map.show(Number(item.dataset['rank']), button);
}
