import { theoryOf, type Answer, type Contestant, type Network } from './network.ts';

/** Runs of the reference from which the spread of a single run is known. */
const RUNS = 30;
/** How many standard errors an answer may lie from theory, and how much of its size beyond that. */
const WITHIN = 4;
const SLACK = 0.002;

/** How far from theory single runs of a network lie, by chance alone. */
export interface Chance {
  readonly theory: Answer;
  /** Standard deviations of one run, in the order of `numbersOf`. */
  readonly deviations: readonly number[];
}

/** Something that a contestant got wrong. */
export interface Disagreement {
  readonly what: string;
  readonly found: number;
  readonly theory: number;
  readonly standardError: number;
}

function numbersOf({ open, wait, ends }: Answer): number[] {
  return [...open, ...wait, ...ends];
}

/** Finds how much answers vary, from runs of a contestant that is fast: the law is the same for everyone. */
export function chanceOf(reference: Contestant, network: Network, customers: number): Chance {
  const runs = Array.from({ length: RUNS }, (_, run) =>
    numbersOf(reference(network, customers, 100_000 + run).answer),
  );
  const deviations = runs[0]!.map((_, at) => {
    const values = runs.map((numbers) => numbers[at]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / RUNS;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (RUNS - 1));
  });
  return { theory: theoryOf(network), deviations };
}

/** What the mean of some runs gets wrong, if anything. */
export function disagreements(
  network: Network,
  { theory, deviations }: Chance,
  answers: readonly Answer[],
): Disagreement[] {
  const { stations } = network;
  const names = ['mean number', 'mean wait', 'services a customer'].flatMap((name) =>
    stations.map((_, station) => (stations.length > 1 ? `${name}, station ${station + 1}` : name)),
  );
  // A wait of nothing is measured against the service that follows it.
  const sizes = numbersOf({ ...theory, wait: stations.map(({ mean }) => mean) });
  const expected = numbersOf(theory);
  const found = expected.map(
    (_, at) => answers.reduce((sum, answer) => sum + numbersOf(answer)[at]!, 0) / answers.length,
  );
  return names
    .map((what, at) => ({
      what,
      found: found[at]!,
      theory: expected[at]!,
      standardError: deviations[at]! / Math.sqrt(answers.length),
      allowed: (WITHIN * deviations[at]!) / Math.sqrt(answers.length) + SLACK * sizes[at]!,
    }))
    .filter(({ found: value, theory: known, allowed }) => !(Math.abs(value - known) <= allowed))
    .map(({ what, found: value, theory: known, standardError }) => ({
      ...{ what, found: value, theory: known, standardError },
    }));
}
