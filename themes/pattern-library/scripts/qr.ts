// A QR code as a drawing: loaded by listing.js and keep.js when there is something to print.

import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';
/** Squares of white around it, as the standard asks (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/** The code has no name of its own: the words of the figure that it stands in say what it is for. */
export function draw(text: string): SVGElement {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET });
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', 'QR');
  svg.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', squares(data));
  svg.append(path);
  return svg;
}

/** Each run of dark squares in a row as one rectangle. */
function squares(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  });
  return path;
}
