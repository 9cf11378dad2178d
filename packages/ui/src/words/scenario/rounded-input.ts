/** Writes the number of an input without what arithmetic adds to it: `0.30000000000000004` reads `0.3`. */
export function roundedInput(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
