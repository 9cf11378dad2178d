/**
 * Moves labels apart that would be written over each other, each as little as may be and none out of the frame.
 * @param wanted where each label would like to be, in pixels
 * @param gap least distance between two labels
 * @param frame first and last place that may be used
 * @returns a place for each label, in the order given
 */
export function labelPlaces(
  wanted: readonly number[],
  gap: number,
  [first, last]: readonly [number, number],
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const places = [...wanted];
  let least = first;
  for (const index of order) {
    places[index] = Math.max(least, wanted[index]!);
    least = places[index] + gap;
  }
  // What was pushed past the end is pushed back, last label first.
  let most = last;
  for (const index of order.reverse()) {
    places[index] = Math.min(most, places[index]!);
    most = places[index] - gap;
  }
  return places;
}
