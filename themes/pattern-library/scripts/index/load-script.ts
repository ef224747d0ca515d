// Loads a plain script into the page. What it leaves on the global object is for the caller to find.

/** Resolves when the script has run. */
export function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src}: not loaded`)));
    script.src = src;
    document.head.append(script);
  });
}
