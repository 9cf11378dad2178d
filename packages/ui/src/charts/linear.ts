/** Places a number on a line of pixels: one end of the domain at one end of the range. */
export function linear(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const span = high - low === 0 ? 1 : high - low;
  return (value) => start + ((value - low) / span) * (end - start);
}

/** The least and the greatest of some numbers, with room at both ends. */
export function extent(values: readonly number[], room: number): readonly [number, number] {
  const counted = values.filter((value) => Number.isFinite(value));
  if (counted.length === 0) return [0, 1];
  const [low, high] = [Math.min(...counted), Math.max(...counted)];
  const span = high - low || Math.abs(high) * 0.1 || 1;
  return [low - span * room, high + span * room];
}
