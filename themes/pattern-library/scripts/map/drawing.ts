// The drawings of markers, made node by node: no HTML strings, so nothing in the data can become
// markup, and no style attributes, which the pages' policy refuses.

import type { MarkerLook } from '../index/files';
import type { NamedMark } from '../index/messages';

const SVG = 'http://www.w3.org/2000/svg';
/** Side of a marker's own box, and of the icon in it; a pin's icon stands higher. */
const BOX = 40;
const ICON = 19;
const ICON_LEFT = (BOX - ICON) / 2;
const ICON_TOP_IN_PIN = 7.5;

/** For a listing without a category. Pages that need it carry its drawings. */
export const PLAIN: MarkerLook = {
  icon: 'place',
  colour: '#0b0c0c',
  ink: '#ffffff',
  shape: 'pin',
};

/** How a marker looks; `undefined` where it stands for several kinds of help. */
export function lookOf(mark: NamedMark, looks: readonly MarkerLook[]): MarkerLook | undefined {
  if (mark.kind === 'group') return undefined;
  return looks[mark.category] ?? (mark.kind === 'one' ? PLAIN : undefined);
}

/** A shape in the category's colour with its icon on it. */
export function sign(look: MarkerLook): SVGElement {
  const icon = use(`i-${look.icon}`, look.ink);
  const top = look.shape === 'pin' ? ICON_TOP_IN_PIN : ICON_LEFT;
  for (const [name, value] of Object.entries({ x: ICON_LEFT, y: top, width: ICON, height: ICON })) {
    icon.setAttribute(name, String(value));
  }
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${BOX} ${BOX}`);
  drawing.setAttribute('class', 'fp-pin__sign');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.append(use(`s-${look.shape}`, look.colour), icon);
  return drawing;
}

function use(symbol: string, fill: string): SVGElement {
  const element = document.createElementNS(SVG, 'use');
  element.setAttribute('href', `#${symbol}`);
  element.setAttribute('fill', fill);
  return element;
}

/** A marker to press: one listing, several in one place, or a group to zoom into. */
export function button(mark: NamedMark, name: string, look: MarkerLook | undefined): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = `fp-pin fp-pin--${mark.kind}`;
  element.tabIndex = -1;
  if (look) element.append(sign(look));
  else if (mark.kind !== 'group') element.classList.add('fp-pin--mixed');
  if (mark.kind !== 'one') element.append(words('fp-pin__count', String(mark.count), true));
  element.append(words('fp-pin__name', name, false));
  return element;
}

/** A marker that only shows: there is one thing on this map. */
export function picture(name: string, look: MarkerLook): HTMLElement {
  const element = document.createElement('div');
  element.className = 'fp-pin fp-pin--one';
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', name);
  element.append(sign(look));
  return element;
}

function words(className: string, text: string, hidden: boolean): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  if (hidden) element.setAttribute('aria-hidden', 'true');
  return element;
}
