/** Longest text of a slide: names come from anybody. */
const LONGEST = 4000;
/** Points. Nobody at the back of a large room reads less. */
export const BODY = 14;
/** Points, of what stands at the foot for whoever has the file. */
export const FOOT = 12;
/** How wide a letter is for its height on average, what lines lose at their ends included. */
const LETTER = 0.53;
const LEADING = 1.2;

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

/**
 * Parts a list into pages, in order, that are no higher than there is room; what is higher by itself has a page of its own.
 * @param heightOf an item
 */
export function inRoom<Item>(
  items: readonly Item[],
  heightOf: (item: Item) => number,
  room: number,
): Item[][] {
  const pages: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const height = heightOf(item);
    if (pages.length === 0 || height > left) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)!.push(item);
    left -= height;
  }
  return pages;
}

/**
 * Reckons how high a text stands.
 * @param width inches of its column
 * @param size points of its letters
 * @returns inches
 */
export function textHeight(text: string, width: number, size: number = BODY): number {
  const letters = lettersOf(width, size);
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / letters)));
  return (lines.reduce((sum, count) => sum + count, 0) * size * LEADING) / 72;
}

/** Parts a long text, between words and after signs where it may, so that no part is higher than there is room. */
export function textInRoom(text: string, width: number, room: number, size: number = BODY): string[] {
  const most = Math.max(1, Math.floor((room * 72) / (size * LEADING))) * lettersOf(width, size);
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const cut =
      [rest.lastIndexOf('; ', most - 1) + 1, rest.lastIndexOf(' ', most)].find((at) => at > 0) ?? most;
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...parts, rest];
}

function lettersOf(width: number, size: number): number {
  return Math.max(1, Math.floor((width * 72) / (size * LETTER)));
}
