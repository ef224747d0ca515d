// The names and roles that a screen reader is given, asked of the browser's own accessibility tree.

import { MARKERS } from "./markers.mjs";

/** Roles of what can be pressed, chosen or filled in. */
const CONTROLS = new Set(["button", "link", "checkbox", "combobox", "textbox", "searchbox", "radio", "DisclosureTriangle"]);

/** All that isn't hidden from a screen reader: { role, name, pressed, expanded }. */
export async function tree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.filter(({ ignored }) => !ignored).map(plain);
}

/** The markers as the tree has them, in the order of the page. */
export async function markersInTree(page) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: MARKERS });
  const found = [];
  for (const nodeId of nodeIds) {
    const { nodes } = await session.send("Accessibility.getPartialAXTree", { nodeId, fetchRelatives: false });
    found.push(plain(nodes[0]));
  }
  await session.detach();
  return found;
}

/** Controls without a name that says something: words, or a number to ring. */
export async function namelessControls(page) {
  const controls = (await tree(page)).filter(({ role }) => CONTROLS.has(role));
  const faults = controls.filter(({ name }) => !/\p{L}{2}|\d{3}/u.test(name)).map(({ role, name }) => `a ${role} is called "${name}"`);
  return controls.length > 0 ? faults : ["the accessibility tree has no control"];
}

const plain = ({ role, name, properties = [] }) => ({
  role: role?.value ?? "",
  name: (name?.value ?? "").replace(/\s+/g, " ").trim(),
  ...Object.fromEntries(properties.filter(({ name }) => name === "pressed" || name === "expanded").map(({ name, value }) => [name, value.value])),
});
