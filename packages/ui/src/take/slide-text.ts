/** Longest text of a slide: names come from anybody. */
const LONGEST = 4000;

/** Text as XML takes it: most control characters, and halves of letters, have no place in it. */
export function asXmlText(text: string): string {
  return text.slice(0, LONGEST).replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** Parts a list into pages of so many at the most, as even as may be. */
export function inPages<Item>(items: readonly Item[], most: number): Item[][] {
  const pages = Math.ceil(items.length / most);
  const each = Math.ceil(items.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, page) => items.slice(page * each, (page + 1) * each));
}
