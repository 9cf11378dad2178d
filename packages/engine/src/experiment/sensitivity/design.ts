import { seedKey, type RandomKey } from '../../random/key.ts';
import { uniform } from '../../random/threefry.ts';

/** Points of a design: one row a point, one number from 0 to 1 for each field, which its bounds then stretch. */
export type DesignPoints = readonly Float64Array[];

/** The key that a design's draws go by: those of one name under one seed are the same everywhere. */
export function designKey(seed: string, name: string): RandomKey {
  return seedKey(`design of ${name}, ${seed}`);
}

/** Every combination of `levels[field]` evenly spread values; the last field varies fastest. One level is the middle. */
export function gridDesign(levels: readonly number[]): DesignPoints {
  return levels.reduce<Float64Array[]>(
    (points, count) =>
      points.flatMap((point) =>
        Array.from({ length: count }, (_, level) =>
          Float64Array.of(...point, count === 1 ? 0.5 : level / (count - 1)),
        ),
      ),
    [new Float64Array(0)],
  );
}

/**
 * A Latin hypercube: of `points` equal slices of each field, each holds one point, at random within it (M. D. McKay,
 * R. J. Beckman and W. J. Conover, A comparison of three methods for selecting values of input variables, Technometrics
 * 21, 1979, 239–245).
 */
export function latinHypercube(fields: number, points: number, key: RandomKey): DesignPoints {
  const slices = Array.from({ length: fields }, (_, field) => shuffled(points, key, 2 * field));
  return Array.from({ length: points }, (_, point) =>
    Float64Array.from(slices, (slice, field) => {
      const within = uniform(key.k0, key.k1, point, 2 * field + 1);
      return (slice[point]! + within) / points;
    }),
  );
}

/** The whole numbers below `count` in an order drawn at random; draws of one `domain` are the same each time. */
export function shuffled(count: number, { k0, k1 }: RandomKey, domain: number): number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(uniform(k0, k1, last, domain) * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
