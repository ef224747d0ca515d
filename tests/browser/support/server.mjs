// Serves a published site as a static host would, with the headers that its _headers file asks for.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};

/** Reads a _headers file into rules: a pattern with stars, and headers. */
export function readRules(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("/")) rules.push({ pattern: pattern(line.trim()), headers: [] });
    else if (line.includes(":") && !line.trimStart().startsWith("#")) {
      const [name, ...value] = line.split(":");
      rules.at(-1)?.headers.push([name.trim(), value.join(":").trim()]);
    }
  }
  return rules;
}

const pattern = (glob) =>
  new RegExp("^" + glob.split("*").map((s) => s.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*") + "$");

/**
 * Serves `folder` on a free loopback port, below `under` ("/" or "/maps/"), and counts what is asked for.
 * `wait(path)` says how many milliseconds an answer takes.
 * `rewrite(path, body)` may change a page on its way, to plant a fault.
 */
export async function serve(folder, { under = "/", rewrite, wait } = {}) {
  const rules = readRules(await readFile(join(folder, "_headers"), "utf8").catch(() => ""));
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    await new Promise((done) => setTimeout(done, wait?.(path) ?? 0));
    const answer = await find(folder, under, path);
    if (answer.redirect) return response.writeHead(302, { Location: answer.redirect }).end();
    let body = answer.body;
    if (rewrite && answer.file.endsWith(".html")) body = Buffer.from(rewrite(path, body.toString()));
    const headers = { "Content-Type": TYPES[extname(answer.file)] ?? "application/octet-stream" };
    const inSite = `/${path.slice(under.length)}`;
    for (const rule of rules) if (rule.pattern.test(inSite)) for (const [name, value] of rule.headers) headers[name] = value;
    const zipped = /gzip/.test(request.headers["accept-encoding"] ?? "") ? gzipSync(body) : body;
    if (zipped !== body) headers["Content-Encoding"] = "gzip";
    requests.push({ path, status: answer.status, bytes: zipped.length });
    response.writeHead(answer.status, { ...headers, "Content-Length": zipped.length });
    response.end(request.method === "HEAD" ? undefined : zipped);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${server.address().port}${under}`;
  return { address, requests, close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}

async function find(folder, under, path) {
  if (!path.startsWith(under)) return missing(folder);
  const inside = normalize(join("/", path.slice(under.length)));
  const file = join(folder, inside);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() && !path.endsWith("/")) return { redirect: `${path}/` };
  const name = found?.isDirectory() ? join(file, "index.html") : file;
  const body = await readFile(name).catch(() => undefined);
  return body ? { status: 200, file: name, body } : missing(folder);
}

async function missing(folder) {
  const file = join(folder, "404.html");
  return { status: 404, file, body: await readFile(file).catch(() => Buffer.from("")) };
}
