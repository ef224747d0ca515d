// Moving the map without a mouse: the buttons of the page (`data-map`), and keys while the map
// itself has the focus.

import { hook } from '../page/config';
import type { Say } from '../page/words';
import type { Surface } from './leaflet';

/** CSS pixels that a press of an arrow moves the map. */
const STEP = 120;

/** Each way to move, by the name that buttons have for it. */
const MOVES: Record<string, (surface: Surface) => void> = {
  in: (surface) => surface.zoomBy(1),
  out: (surface) => surface.zoomBy(-1),
  up: (surface) => surface.panBy(0, -STEP),
  down: (surface) => surface.panBy(0, STEP),
  left: (surface) => surface.panBy(-STEP, 0),
  right: (surface) => surface.panBy(STEP, 0),
};

const KEYS: Record<string, string> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  _: 'out',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export interface ControlsHost {
  section: HTMLElement;
  surface: Surface;
  say: Say;
  title: string;
  /** Shows everything again. */
  fit: () => void;
}

export function mountControls({ section, surface, say, title, fit }: ControlsHost): void {
  for (const button of section.querySelectorAll<HTMLElement>('button[data-map]')) {
    const name = button.dataset['map'] ?? '';
    const move = name === 'fit' ? fit : () => MOVES[name]?.(surface);
    button.addEventListener('click', move);
  }
  const canvas = surface.element;
  nameCanvas(canvas, say, title);
  canvas.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const name = KEYS[event.key];
    // Arrows on a marker walk the markers; see markers.ts.
    const onMap = event.target === canvas || !event.key.startsWith('Arrow');
    if (!name || !onMap) return;
    event.preventDefault();
    MOVES[name]?.(surface);
  });
}

/** Arrow keys reach the map of a screen reader's user only in an "application". */
function nameCanvas(canvas: HTMLElement, say: Say, title: string): void {
  const help = document.createElement('p');
  help.id = 'fp-map-help';
  help.className = 'govuk-visually-hidden';
  help.textContent = say('map-help');
  canvas.before(help);
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', say('map-name', { name: title }));
  canvas.setAttribute('aria-describedby', help.id);
}

/** Whose map it is, as text. */
export function attribute(section: HTMLElement, words: string): void {
  if (!words) return;
  const line = document.createElement('p');
  line.className = 'fp-map__attribution';
  line.append(...withCopyrightLink(words));
  (hook('canvas', section) ?? section).after(line);
}

/** OpenStreetMap asks for a link to its copyright page. */
function withCopyrightLink(words: string): (Node | string)[] {
  const name = 'OpenStreetMap';
  const at = words.indexOf(name);
  if (at < 0) return [words];
  const link = document.createElement('a');
  link.href = 'https://www.openstreetmap.org/copyright';
  link.textContent = name;
  return [words.slice(0, at), link, words.slice(at + name.length)];
}
