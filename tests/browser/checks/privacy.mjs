// Check 12: no cookie, nothing stored before a choice, no other host.

export async function privacy(page) {
  const faults = page.faults.filter((fault) => fault.startsWith("foreign host"));
  for (const cookie of await page.context().cookies()) faults.push(`a cookie was set: ${cookie.name}`);
  const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  for (const key of stored) faults.push(`something was stored: ${key}`);
  return faults;
}
