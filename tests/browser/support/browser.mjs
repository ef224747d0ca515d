// One Chromium for a test file, and pages that remember everything that went wrong on them.

import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });

/**
 * Opens a page in a context of its own. `page.faults` collects console errors, script errors, dialogs,
 * violations of the Content-Security-Policy (Chromium reports them as console errors) and requests to other hosts.
 * No service worker starts unless a test asks for it, so that each sees what a first visit sees.
 * `before(page)` may prepare the page: answer for other hosts, add scripts.
 */
export async function open(browser, url, { width = 1280, height = 900, before, serviceWorkers = "block", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, serviceWorkers, ...options });
  const page = await context.newPage();
  page.faults = [];
  const own = new URL(url).host;
  page.on("console", (message) => message.type() === "error" && page.faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => page.faults.push(`script: ${error.message}`));
  page.on("dialog", (dialog) => page.faults.push(`dialog: ${dialog.message()}`) && dialog.dismiss());
  page.on("request", (request) => {
    const { host, protocol } = new URL(request.url());
    if (/^http/.test(protocol) && host !== own) page.faults.push(`foreign host: ${request.url()}`);
  });
  await before?.(page);
  await page.goto(url, { waitUntil: "load" });
  return page;
}

export const close = (page) => page.context().close();
