/** Part of an excerpt, marked where it suits what was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Letters shown before the first word that suits, and altogether. */
const BEFORE = 50;
const LENGTH = 180;

/**
 * Cuts a passage to a few words around the first that suits.
 * @param found what suits, in lower case
 */
export function excerpt(text: string, found: readonly string[]): readonly Piece[] {
  // The beginnings of words, such as the “re” of “re-referral”, would mark what nobody asked for.
  const whole = found.filter((word) => word.length > 2);
  const words = whole.length > 0 ? whole : found;
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const suits = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, 'giu');
  const first = words.length === 0 ? 0 : Math.max(0, text.search(suits));
  const from = first <= BEFORE ? 0 : text.lastIndexOf(' ', first - BEFORE) + 1;
  const end = from + LENGTH;
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(' ', end), first + 1);
  const shown = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  if (words.length === 0) return [{ text: shown, marked: false }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of shown.matchAll(suits)) {
    if (match.index > at) pieces.push({ text: shown.slice(at, match.index), marked: false });
    pieces.push({ text: match[0], marked: true });
    at = match.index + match[0].length;
  }
  if (at < shown.length) pieces.push({ text: shown.slice(at), marked: false });
  return pieces;
}
