// Check 7: at 320 px nothing scrolls sideways, and wider text spacing (WCAG 1.4.12) clips nothing.

const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

export async function reflow(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const faults = await sideways(page, "at 320 px");
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheet.fingerpostSpacing = true;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACING);
  faults.push(...(await sideways(page, "with wide text spacing")), ...(await clipped(page)));
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheet.fingerpostSpacing);
  });
  await page.setViewportSize(before);
  return faults;
}

const sideways = (page, when) =>
  page.evaluate((when) => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > width + 1 && !element.closest("[data-fp=canvas]");
    });
    return [`${when} the page scrolls sideways: ${wide.slice(0, 3).map((e) => `${e.tagName}.${e.className}`).join(", ")}`];
  }, when);

const clipped = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("a, button, p, h1, h2, h3, dt, dd, label, legend, summary, li")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const hides = style.overflowX === "hidden" || style.overflowY === "hidden" || style.overflow === "clip";
        const visually = box.width > 4 && box.height > 4 && element.checkVisibility();
        return hides && visually && (element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + 2);
      })
      .map((element) => `text is clipped in ${element.tagName}.${element.className}: "${element.textContent.trim().slice(0, 40)}"`),
  );
