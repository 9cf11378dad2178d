import type { SeekAsk } from '@taper/engine';
import { standardNormal } from '../../packages/engine/src/random/normal.ts';
import { uniform } from '../../packages/engine/src/random/threefry.ts';

/** What outcomes are on average at a point, one an outcome. */
export type Truth = (point: readonly number[]) => readonly number[];

/** Variance that all points have in common, as common random numbers make it; the rest is each one's own. */
const SHARED = 0.8;

/** A draw of the standard normal law. */
function draw(seed: number, number: number, domain: number): number {
  return standardNormal(uniform(seed, 77, number, domain));
}

/** Answers the questions of a search with normal noise about known means, and counts runs. */
export function noisyAnswers(truth: Truth, noise: number, seed = 1) {
  const asked: string[] = [];
  let runs = 0;
  const ask: SeekAsk = (points, replications) => {
    asked.push(...points.flatMap((point) => replications.map((run) => `${point.join('/')} ${run}`)));
    runs += points.length * replications.length;
    return Promise.resolve(
      points.map((point) => {
        const own = Math.round(1000 * point.reduce((sum, one) => 7 * sum + (one || 0), 0));
        return truth(point).map((mean, outcome) =>
          Float64Array.from(replications, (run) => {
            const [common, apart] = [draw(seed, run, outcome), draw(seed, run + 10_000 * own, outcome + 9)];
            return mean + noise * (Math.sqrt(SHARED) * common + Math.sqrt(1 - SHARED) * apart);
          }),
        );
      }),
    );
  };
  return { ask, asked, runs: () => runs };
}

/** Observations of systems with known means and deviations, a share of whose variance they have in common. */
export function noisySystems(
  means: readonly number[],
  deviations: readonly number[],
  share: number,
  seed: number,
) {
  return (systems: readonly number[], from: number, to: number) =>
    Promise.resolve(
      systems.map((system) =>
        Float64Array.from({ length: to - from }, (_, place) => {
          const [common, own] = [draw(seed, from + place, 1000), draw(seed, from + place, system)];
          const luck = Math.sqrt(share) * common + Math.sqrt(1 - share) * own;
          return means[system]! + deviations[system]! * luck;
        }),
      ),
    );
}
