// Loads the script that draws QR codes when one is wanted.

/** Longer than this, a code has more squares than a phone's camera makes out on paper. */
const LONGEST = 1000;

/** What qr.js exports. */
export interface QrScript {
  draw: (text: string) => SVGElement;
}

// It says where it came from only while it runs for the first time.
const own = (document.currentScript as HTMLScriptElement | null)?.src;

/** Draws a code of an address into a figure, before its words. What can't be drawn stays hidden. */
export async function drawQr(figure: HTMLElement, address: string): Promise<void> {
  figure.hidden = true;
  if (!own || address.length > LONGEST || !/^https?:/.test(address)) return;
  try {
    const script = (await import(new URL('qr.js', own).href)) as QrScript;
    figure.querySelector('svg')?.remove();
    figure.prepend(script.draw(address));
    figure.hidden = false;
  } catch {
    // The sheet is as good without.
  }
}
