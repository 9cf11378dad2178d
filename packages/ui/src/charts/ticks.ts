/** Writes the marks of an axis, without decimals that none of them needs: `34`, not `34.0`. */
export function tickWords(ticks: readonly number[], written: (tick: number) => string): string[] {
  const words = ticks.map(written);
  const idle = /\.0(?!\d)/;
  return words.every((word) => idle.test(word)) ? words.map((word) => word.replace(idle, '')) : words;
}

/** A step this much smaller than what the count asks for will do. */
const ENOUGH = 0.75;

/**
 * Chooses round numbers within a range for the marks of an axis: steps of 1, 2 or 5 times a power of ten.
 * @param count how many are wanted; there are about as many
 */
export function roundTicks([low, high]: readonly [number, number], count: number): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((one) => one * power >= rough * ENOUGH) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
