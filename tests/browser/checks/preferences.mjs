// Check 9: reduced motion, forced colours and print are respected.

export async function preferences(page) {
  const faults = [];
  await page.emulateMedia({ reducedMotion: "reduce" });
  faults.push(...(await page.evaluate(moving)));
  await page.emulateMedia({ reducedMotion: null, forcedColors: "active" });
  faults.push(...(await page.evaluate(unseen)));
  await page.emulateMedia({ forcedColors: null, media: "print" });
  faults.push(...(await page.evaluate(printed)));
  await page.emulateMedia({ media: null });
  return faults;
}

function moving() {
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
    const long = (durations) => durations.split(",").some((d) => parseFloat(d) * (d.trim().endsWith("ms") ? 1 : 1000) > 100);
    const moves = (animationName !== "none" && long(animationDuration)) || long(transitionDuration);
    return moves ? [`${element.tagName}.${element.className} moves although less motion is wanted`] : [];
  }).slice(0, 3);
}

function unseen() {
  return [...document.querySelectorAll("button, input[type=checkbox]")].flatMap((control) => {
    if (!control.checkVisibility()) return [];
    // The browser draws its own check boxes, in the colours that are forced.
    if (control.tagName === "INPUT" && getComputedStyle(control).appearance !== "none") return [];
    const drawn = [control, ...control.labels ?? []].flatMap((e) => [getComputedStyle(e), getComputedStyle(e, "::before")]);
    const edge = drawn.some((s) => ["Top", "Bottom"].some((side) => s[`border${side}Style`] !== "none" && parseFloat(s[`border${side}Width`]) > 0));
    const words = control.textContent.trim() !== "" || control.querySelector("svg");
    return edge || words ? [] : [`${control.tagName}.${control.className} can't be seen in forced colours`];
  });
}

function printed() {
  const shown = (selector) => [...document.querySelectorAll(selector)].some((e) => e.checkVisibility());
  const faults = [];
  if (!shown("h1")) faults.push("the heading is not printed");
  for (const selector of ["[data-fp=filters]", "[data-fp=controls]", "[data-fp=pagination]", ".govuk-skip-link:not(:focus)"]) {
    if ([...document.querySelectorAll(selector)].some((e) => e.checkVisibility() && e.getBoundingClientRect().height > 2)) faults.push(`${selector} is printed`);
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) faults.push("the print is wider than the paper");
  return faults;
}
