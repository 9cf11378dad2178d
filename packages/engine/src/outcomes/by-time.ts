/** Numbers of the members of a group, those of the shortest times first. */
export function orderByTime(times: Float64Array): Uint32Array {
  return Uint32Array.from(times, (_, member) => member).sort((a, b) =>
    times[a]! < times[b]! ? -1 : times[a]! > times[b]! ? 1 : 0,
  );
}

/**
 * What is left of a group when those before each place of an order have gone: the weight of the ones that stand
 * there and after it, and 0 at the end. Added up from the end, so that nothing is left of rounding.
 */
export function weightsLeft(order: Uint32Array, weights: ArrayLike<number> | undefined): Float64Array {
  const left = new Float64Array(order.length + 1);
  for (let place = order.length - 1; place >= 0; place--)
    left[place] = left[place + 1]! + (weights === undefined ? 1 : weights[order[place]!]!);
  return left;
}
