// Check 11: links say where they lead, and lead nowhere dangerous.

export async function links(page) {
  return page.evaluate(() => {
    const faults = [];
    const places = new Map();
    // The words of a link are those that a screen reader says: pictures' too, decoration's not.
    const words = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
      return node.getAttribute("aria-label") ?? (node.tagName === "IMG" ? node.alt : [...node.childNodes].map(words).join(""));
    };
    for (const link of document.querySelectorAll("a[href]")) {
      const raw = link.getAttribute("href");
      const { protocol } = new URL(link.href, location.href);
      if (!/^(https?|mailto|tel):$/.test(protocol)) faults.push(`a link leads to ${raw}`);
      const name = words(link).replace(/\s+/g, " ").trim().toLowerCase();
      if (name === "") faults.push(`the link to ${raw} has no words`);
      if (/^(click here|here|more|read more|link|visit|website)$/.test(name)) faults.push(`the link text "${name}" says nothing`);
      const key = link.href.replace(/#.*/, raw.startsWith("#") ? raw : "");
      if (places.has(name) && places.get(name) !== key) faults.push(`"${name}" leads to ${places.get(name)} and to ${key}`);
      places.set(name, key);
    }
    for (const image of document.querySelectorAll("img")) if (!image.hasAttribute("alt")) faults.push(`an image has no alternative text: ${image.src}`);
    for (const element of document.querySelectorAll("*")) {
      for (const { name } of element.attributes) {
        if (name.startsWith("on")) faults.push(`a ${element.tagName} runs code in ${name}`);
      }
    }
    return faults;
  });
}
