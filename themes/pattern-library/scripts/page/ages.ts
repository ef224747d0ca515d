// What depends on today: how long ago a listing was checked, and whether it runs at all.

const DAY = 86_400_000;

/** Whole days from a day (ISO 8601) to today on the reader's calendar; negative for days to come. */
export function daysSince(day: string, now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((today - Date.parse(day)) / DAY);
}

/** "3 weeks ago", in the page's language. A day to come counts as today. */
export function ago(days: number, language: string): string {
  const past = Math.max(0, days);
  const [number, unit] = inWords(past);
  const numeric = past < 2 ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(language, { numeric }).format(-number, unit);
}

/** The largest unit that still says it closely: 13 days, 8 weeks, 23 months, 2 years. */
function inWords(days: number): [number, Intl.RelativeTimeFormatUnit] {
  if (days < 14) return [days, 'day'];
  if (days < 60) return [Math.floor(days / 7), 'week'];
  if (days < 730) return [Math.floor(days / 30.4), 'month'];
  return [Math.floor(days / 365), 'year'];
}

/** Puts the dates in a page or a part of one beside today. */
export function age(part: ParentNode, language: string, now = new Date()): void {
  const all = (name: string) => part.querySelectorAll<HTMLElement>(name);
  for (const notice of all('[data-past]')) {
    notice.hidden = daysSince(notice.dataset['past'] ?? '', now) <= 0;
  }
  for (const notice of all('[data-future]')) {
    notice.hidden = daysSince(notice.dataset['future'] ?? '', now) >= 0;
  }
  const [checked] = all('[data-fp="checked"]');
  const [stale] = all('[data-fp="stale"]');
  const day = checked?.querySelector('time')?.dateTime;
  if (!checked || !day) return;
  const days = daysSince(day, now);
  const old = stale !== undefined && days > Number(stale.dataset['days']);
  checked.hidden = old;
  if (stale) stale.hidden = !old;
  const words = ago(days, language);
  fill(checked, (date) => `${words} (${date})`);
  fill(stale, () => words);
}

function fill(line: HTMLElement | undefined, words: (date: string) => string): void {
  const time = line?.querySelector('time');
  if (time) time.textContent = words(time.textContent ?? '');
}
