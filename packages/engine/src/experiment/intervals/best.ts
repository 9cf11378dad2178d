import { log } from '../../math/log.ts';
import { uniform } from '../../random/threefry.ts';
import type { Design } from './design.ts';

/** Sets of weights that stand for what the means may be. */
const DRAWS = 1000;
/** From fewer clusters a bootstrap says little. */
const FEWEST_CLUSTERS = 10;
/** Words of a key of its own: these draws have nothing to do with those of a simulation. */
const KEY = [0x62657374, 0x6d65616e] as const;

const weightsOf = new Map<number, Float64Array>();

/**
 * The probability that each scenario has the best mean of an outcome, given the runs made: the Bayesian bootstrap
 * (D. B. Rubin, Annals of Statistics 9, 1981, 130–134) over clusters of replications, the same weights in all scenarios,
 * so that what they share counts for none. Scenarios that are equal share what they have. Null from fewer than ten clusters.
 *
 * @param values of each scenario, one a replication; replications in which one of them counted nothing are left out
 * @param good the way that is good
 * @returns one a scenario, summing up to 1
 */
export function probabilityBest(
  values: readonly Float64Array[],
  good: 'lower' | 'higher',
  { cluster }: Pick<Design, 'cluster'>,
): readonly number[] | null {
  const { sums, counts } = clusterSums(values, cluster);
  const clusters = counts.length;
  if (clusters < FEWEST_CLUSTERS) return null;
  const weights = dirichletWeights(clusters);
  const won = values.map(() => 0);
  const means = new Float64Array(values.length);
  for (let draw = 0; draw < DRAWS; draw++) {
    let best = -Infinity;
    for (let scenario = 0; scenario < values.length; scenario++) {
      const own = sums[scenario]!;
      let sum = 0;
      let count = 0;
      for (let place = 0; place < clusters; place++) {
        const weight = weights[draw * clusters + place]!;
        sum += weight * own[place]!;
        count += weight * counts[place]!;
      }
      means[scenario] = (good === 'higher' ? sum : -sum) / count;
      best = Math.max(best, means[scenario]!);
    }
    const winners = means.reduce((number, mean) => number + (mean === best ? 1 : 0), 0);
    means.forEach((mean, scenario) => {
      if (mean === best) won[scenario]! += 1 / winners;
    });
  }
  return won.map((number) => number / DRAWS);
}

/** Sums of each scenario, and the number of replications, by cluster; those that are not in all scenarios left out. */
function clusterSums(values: readonly Float64Array[], cluster: Int32Array) {
  const count = values[0]?.length ?? 0;
  const places = new Map<number, number>();
  const counts: number[] = [];
  const sums = values.map(() => [] as number[]);
  for (let replication = 0; replication < count; replication++) {
    if (values.some((own) => Number.isNaN(own[replication] ?? NaN))) continue;
    const number = cluster[replication] ?? replication;
    const place = places.get(number) ?? places.size;
    places.set(number, place);
    counts[place] = (counts[place] ?? 0) + 1;
    values.forEach((own, scenario) => {
      sums[scenario]![place] = (sums[scenario]![place] ?? 0) + own[replication]!;
    });
  }
  return { sums, counts };
}

/** Exponential weights, which are Dirichlet's but for their sum, draw by draw. */
function dirichletWeights(clusters: number): Float64Array {
  let weights = weightsOf.get(clusters);
  if (weights === undefined) {
    weights = Float64Array.from(
      { length: DRAWS * clusters },
      (_, place) => -log(uniform(KEY[0], KEY[1], Math.floor(place / clusters), place % clusters)),
    );
    weightsOf.clear();
    weightsOf.set(clusters, weights);
  }
  return weights;
}
