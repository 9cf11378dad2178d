import seedrandom from 'seedrandom';

/** A generator key: two int32 words. Every address of a draw (family, purpose, visit) is derived from one. */
export interface RandomKey {
  readonly k0: number;
  readonly k1: number;
}

/**
 * Turns the user's seed text into the generator's key, with seedrandom's ARC4 generator.
 * Different texts give unrelated keys; the empty text is a seed like any other.
 */
export function seedKey(seed: string): RandomKey {
  const random = seedrandom(spellOut(seed));
  return { k0: random.int32(), k1: random.int32() };
}

/**
 * Spells a text as its character numbers and a full stop. Given the bare text, seedrandom would repeat it to
 * fill its key and keep only the low byte of each character: '1', '11' and '111' would be one seed.
 */
function spellOut(seed: string): string {
  return `${Array.from(seed, (character) => character.codePointAt(0)).join(' ')}.`;
}
