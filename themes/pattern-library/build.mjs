// Turns this folder into the theme as the program carries it: `node build.mjs <out>`.
//
// Styles and scripts are bundled, icons are cut down to their shapes, everything else is copied.
// The crate's build script calls this; it writes nothing outside <out> and fetches nothing.

import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';
import { minify } from 'terser';

const HERE = dirname(fileURLToPath(import.meta.url));
const MODULES = join(HERE, 'node_modules');

/** Packages whose code or drawings end up in the published files, with their licence's words. */
const BUNDLED = [
  { name: 'leaflet', words: 'node_modules/leaflet/LICENSE', where: 'map.js and site.css' },
  // This package leaves its licence's words out of what npm brings.
  { name: 'govuk-frontend', words: 'licences/govuk-frontend.txt', where: 'site.css' },
  { name: 'uqr', words: 'node_modules/uqr/LICENSE', where: 'qr.js' },
  { name: '@mapbox/maki', words: 'node_modules/@mapbox/maki/LICENSE.txt', where: 'icons' },
  { name: '@rapideditor/temaki', words: 'node_modules/@rapideditor/temaki/LICENSE.md', where: 'icons' },
];

/** Each script's format and what it is for. find.js imports map.js and seek.js. */
const ENTRIES = {
  find: ['iife', 'Fingerpost: filters, list and address of a map page.'],
  map: ['esm', 'Fingerpost: the map. Includes Leaflet (BSD-2-Clause, see licences.txt).'],
  seek: ['esm', 'Fingerpost: words, places and ways to more. Loaded when somebody searches.'],
  listing: ['iife', "Fingerpost: a listing's page. Loads map.js and qr.js when they are wanted."],
  keep: ['iife', 'Fingerpost: the page of saved services. Loads qr.js.'],
  qr: ['esm', 'Fingerpost: draws QR codes. Includes uqr (MIT, see licences.txt).'],
  hours: ['iife', 'Fingerpost: opening hours, for pages and for worker.js.'],
  exit: ['iife', 'Fingerpost: the button that leaves the page at once.'],
  sw: ['iife', 'Fingerpost: pages that were visited open again without a network.'],
  worker: ['iife', 'Fingerpost: the index of a map, asked by find.js and map.js.'],
  search: ['iife', 'Fingerpost: search by words and places, loaded by worker.js and find.js.'],
  plot: ['iife', 'Fingerpost: which markers a map has, loaded by worker.js.'],
};

/** Copied as they are, where they exist: from, to. */
const COPIED = [
  ['templates', 'templates'],
  ['strings', 'strings'],
  ['static', 'assets'],
  ['theme.toml', 'theme.toml'],
];

async function main() {
  const out = process.argv[2];
  if (!out) throw new Error('say where to write: node build.mjs <out>');
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'assets'), { recursive: true });
  await mkdir(join(out, 'icons'), { recursive: true });
  await Promise.all([scripts(out), styles(out), icons(out), licences(out), copies(out)]);
}

async function scripts(out) {
  await Promise.all(
    Object.entries(ENTRIES).map(async ([name, [format, words]]) => {
      const { outputFiles } = await esbuild.build({
        entryPoints: [join(HERE, 'scripts', `${name}.ts`)],
        absWorkingDir: HERE,
        bundle: true,
        minify: true,
        write: false,
        format,
        target: 'es2022',
        charset: 'utf8',
        legalComments: 'none',
        logLevel: 'warning',
      });
      // Few words: readers' phones fetch them.
      const banner = words.includes('licences.txt') ? `/*! ${words} */` : '/*! Fingerpost */';
      const code = await smaller(outputFiles[0].text, format);
      await writeFile(join(out, 'assets', `${name}.js`), `${banner}\n${code}\n`);
    }),
  );
}

/** Takes another 4 % off what is sent (after gzip), which a phone's first page has need of. */
async function smaller(code, format) {
  const { code: small } = await minify(code, {
    compress: { ecma: 2020, passes: 2 },
    ecma: 2020,
    format: { comments: false },
    module: format === 'esm',
  });
  return small;
}

async function styles(out) {
  const entry = join(HERE, 'styles', 'site.scss');
  if (!existsSync(entry)) return;
  const { css } = sass.compile(entry, {
    style: 'compressed',
    charset: false,
    loadPaths: [MODULES],
    quietDeps: true,
  });
  const banner = '/*! Includes parts of GOV.UK Frontend (MIT) and Leaflet (BSD-2-Clause), see licences.txt */';
  await writeFile(join(out, 'assets', 'site.css'), `${banner}\n${css}\n`);
}

/** icons.json gives each icon of the theme its drawing: `{"grocery": "maki/grocery"}`. */
async function icons(out) {
  const list = join(HERE, 'icons', 'icons.json');
  if (existsSync(list)) {
    for (const [name, from] of Object.entries(JSON.parse(await readFile(list, 'utf8')))) {
      await icon(out, name, iconFile(name, from));
    }
  }
  for (const file of await listOf(join(HERE, 'icons'), '.svg')) {
    await icon(out, file.slice(0, -'.svg'.length), join(HERE, 'icons', file));
  }
}

function iconFile(name, from) {
  const [set, drawing] = from.split('/');
  const folder = { maki: '@mapbox/maki/icons', temaki: '@rapideditor/temaki/icons' }[set];
  if (!folder || !drawing) throw new Error(`icons.json: "${name}" must be "maki/…" or "temaki/…", not "${from}"`);
  const file = join(MODULES, folder, `${drawing}.svg`);
  if (!existsSync(file)) throw new Error(`icons.json: "${name}" names ${from}, which is not in the package`);
  return file;
}

/** Keeps the shapes alone: no names, sizes, colours or anything else that a drawing program left. */
async function icon(out, name, file) {
  const drawing = await readFile(file, 'utf8');
  const box = /\bviewBox="([\d\s.-]+)"/.exec(drawing)?.[1];
  const paths = [...drawing.matchAll(/<path\b[^>]*?\sd="([^"]+)"/g)].map((found) => found[1]);
  if (!box || paths.length === 0) throw new Error(`${file}: an icon needs a viewBox and at least one path`);
  const shapes = paths.map((d) => `<path d="${shorter(d)}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${shapes}</svg>\n`;
  await writeFile(join(out, 'icons', `${name}.svg`), svg);
}

/** The same path in fewer characters: no digit past a hundredth, of boxes some 15 wide. Only what
 * follows a decimal point is touched, because flags of arcs may stand right before a number. */
function shorter(path) {
  const hundredth = (_, digits) => `.${String(Math.min(99, Math.round(Number(`0.${digits}`) * 100))).padStart(2, '0')}`;
  return path
    .replace(/\s+/g, ' ')
    .replace(/\.(\d{3,})/g, hundredth)
    .replace(/(\.\d)0(?!\d)/g, '$1')
    .replace(/ ?([a-zA-Z,]) ?/g, '$1')
    .trim();
}

async function licences(out) {
  const parts = [];
  for (const { name, words, where } of BUNDLED) {
    const { version } = JSON.parse(await readFile(join(MODULES, name, 'package.json'), 'utf8'));
    const licence = (await readFile(join(HERE, words), 'utf8')).replace(/\r\n/g, '\n').trim();
    parts.push(`${name} ${version} (in ${where})\n${'='.repeat(72)}\n${licence}\n`);
  }
  await writeFile(join(out, 'assets', 'licences.txt'), parts.join('\n\n'));
}

async function copies(out) {
  for (const [from, to] of COPIED) {
    const source = join(HERE, from);
    if (existsSync(source)) await cp(source, join(out, to), { recursive: true });
  }
}

async function listOf(folder, ending) {
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).filter((file) => file.endsWith(ending)).sort();
}

main().catch((fault) => {
  console.error(`build.mjs: ${fault.message}`);
  process.exitCode = 1;
});
