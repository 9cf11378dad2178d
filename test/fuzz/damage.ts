import type { Chance } from './chance.ts';
import { ODD_WORDS } from './odd-words.ts';
import { SCRAPS } from './scraps.ts';

/** Damages the text of a file in one place: something is cut, put in, doubled or turned round. */
export function damaged(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  const to = Math.min(text.length, at + chance.below(chance.pick([2, 10, 80])));
  const piece = text.slice(at, to);
  const instead = chance.pick([
    () => chance.pick(SCRAPS),
    () => chance.pick(ODD_WORDS),
    () => '',
    () => piece + piece,
    () => [...piece].reverse().join(''),
    () => piece + chance.pick(SCRAPS),
    () => chance.pick(['[', '{', '- ', '{a: ', '"']).repeat(chance.pick([2, 60, 3000])),
    () => text.slice(chance.below(text.length), chance.below(text.length)),
  ])();
  return text.slice(0, at) + instead + text.slice(to);
}
