// Words that a search found are marked in cards, as text, and leave no trace when they are taken away.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { close, launch, open } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";
import { bundled } from "./support/words.mjs";

let site, server, browser, page;

before(async () => {
  site = await build();
  server = await serve(site.folder);
  browser = await launch();
  const content = await bundled("page/marks.ts", "marks");
  page = await open(browser, `${server.address}community-support/`, { before: (page) => page.addInitScript({ content: `${content}; globalThis.marks = marks;` }) });
});

after(async () => {
  await close(page);
  await browser?.close();
  await server?.close();
  await site?.remove();
});

/** Marks the terms in the list; gives the marked words. */
const mark = (...terms) =>
  page.evaluate((terms) => {
    const list = document.querySelector("[data-fp=list]");
    marks.markWords(list, terms);
    return [...list.querySelectorAll("mark")].map((mark) => mark.textContent);
  }, terms);

const listText = () => page.locator("[data-fp=list]").evaluate((list) => list.innerHTML);

test("whole words are marked, with their endings, in names and texts, and nothing else changes", async () => {
  const plain = await listText();
  const marked = await mark("advic", "food bank", "carer*");
  assert.ok(marked.length > 2, String(marked));
  for (const words of marked) assert.match(words, /^(advice|food[ -]banks?|carers?[’']?s?)$/i);
  assert.equal((await listText()).replace(/<\/?mark>/g, ""), plain);
});

test("marking again and marking nothing leave what was there", async () => {
  await mark();
  const plain = await listText();
  await mark("food");
  await mark("free");
  assert.ok((await mark("free")).every((words) => /free/i.test(words)));
  await mark();
  assert.equal(await listText(), plain);
  const split = await page.locator("[data-fp=list]").evaluate((list) => {
    const texts = document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
    let beside = 0;
    while (texts.nextNode()) beside += texts.currentNode.nextSibling?.nodeType === Node.TEXT_NODE ? 1 : 0;
    return beside;
  });
  assert.equal(split, 0, "texts are whole again");
});

test("terms are never taken for HTML", async () => {
  assert.deepEqual(await mark("<img src=x>", "&amp;", "*", ""), []);
});

test("links with marked words still lead where they led", async () => {
  await mark("advic");
  const link = page.locator("[data-fp=list] a:has(mark)").first();
  const href = await link.getAttribute("href");
  await Promise.all([page.waitForURL(new RegExp(`${href.replace("./", "")}$`)), link.click()]);
  assert.deepEqual(page.faults, []);
});
