// A map's page the old way, to measure beside ours: one GeoJSON with every column of every row, Leaflet and
// Leaflet.markercluster, check boxes that take markers away and put them back. What council maps do today.

import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { siteOf } from "./listings.mjs";

const MODULES = join(dirname(fileURLToPath(import.meta.url)), "../tests/browser/node_modules");
const PARTS = [
  "leaflet/dist/leaflet.js", "leaflet/dist/leaflet.css", "leaflet.markercluster/dist/leaflet.markercluster.js",
  "leaflet.markercluster/dist/MarkerCluster.css", "leaflet.markercluster/dist/MarkerCluster.Default.css",
  "leaflet/dist/images/marker-icon.png", "leaflet/dist/images/marker-icon-2x.png", "leaflet/dist/images/marker-shadow.png",
];

const PAGE = `<!DOCTYPE html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Maps of Ashby</title>
<link rel="stylesheet" href="leaflet.css">
<link rel="stylesheet" href="MarkerCluster.css">
<link rel="stylesheet" href="MarkerCluster.Default.css">
<link rel="icon" href="data:,">
<style>body { margin: 0; font-family: sans-serif } #map { height: 60vh }</style>
<div id="map"></div>
<form></form>
<script src="leaflet.js"></script>
<script src="leaflet.markercluster.js"></script>
<script src="page.js"></script>
`;

/** Runs in the old page. */
function oldPage() {
  const { L } = window;
  const map = L.map("map", { maxZoom: 19 }).setView([51.5, -0.05], 11);
  const cluster = L.markerClusterGroup().addTo(map);
  const form = document.querySelector("form");
  const draw = (places) => {
    const chosen = new Set([...form.querySelectorAll("input:checked")].map(({ value }) => value));
    const shown = places.filter(({ category }) => chosen.size === 0 || chosen.has(category));
    cluster.clearLayers();
    cluster.addLayers(shown.map(({ marker }) => marker));
  };
  const words = ({ name, description, address, phone }) =>
    [name, description, address, phone].map((text) => text.replace(/[&<]/g, (c) => (c === "&" ? "&amp;" : "&lt;"))).join("<br>");
  fetch("listings.geojson").then((response) => response.json()).then(({ features }) => {
    const places = features.map(({ geometry: { coordinates: [longitude, latitude] }, properties }) => ({
      category: properties.category,
      marker: L.marker([latitude, longitude]).bindPopup(words(properties)),
    }));
    for (const category of [...new Set(places.map(({ category }) => category))].sort()) {
      const label = document.createElement("label");
      const input = Object.assign(document.createElement("input"), { type: "checkbox", value: category });
      label.append(input, category);
      form.append(label);
    }
    form.addEventListener("change", () => draw(places));
    draw(places);
  });
}

/** A folder with the old page of the same listings. */
export function oldWay(listings) {
  const folder = mkdtempSync(join(tmpdir(), "fingerpost-old-way-"));
  for (const part of PARTS) {
    const to = join(folder, part.includes("/images/") ? "images" : ".", part.split("/").pop());
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(MODULES, part), to);
  }
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, "page.js"), `(${oldPage})();\n`);
  writeFileSync(join(folder, "listings.geojson"), JSON.stringify(geojson(siteOf(listings)["data/support.csv"])));
  return folder;
}

/** Rows as features; the listings' cells have no line breaks and no doubled quotation marks. */
function geojson(csv) {
  const [header, ...rows] = csv.split("\n").map((line) => [...line.matchAll(/"([^"]*)"(?:,|$)|([^,]*)(?:,|$)/g)].map(([, quoted, plain]) => quoted ?? plain));
  const features = rows.map((cells) => {
    const { latitude, longitude, ...properties } = Object.fromEntries(header.slice(0, 12).map((name, i) => [name, cells[i]]));
    return { type: "Feature", geometry: { type: "Point", coordinates: [Number(longitude), Number(latitude)] }, properties };
  });
  return { type: "FeatureCollection", features };
}
