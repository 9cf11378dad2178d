import { readFileSync } from 'node:fs';
import { readScenario, type Scenario } from '@taper/engine';
import { opened, Recorded } from '../support/watched.ts';
import { LOADS, type Case, type Load, type Quantity, type Replication } from './case.ts';
import { ratioEstimate, type Estimate, type Parts } from './estimate.ts';
import { observe } from './observed/observe.ts';

const FOLDER = 'test/verification/scenarios/';

/** How well a case is to be known, and how long its replications are. */
export interface Precision {
  /** Largest standard error, as a share of what theory says. */
  readonly error: number;
  readonly replications: { readonly least: number; readonly most: number };
  /** Further changes of the scenario file, such as a shorter horizon. */
  readonly set: readonly string[];
}

/** One quantity beside its theory. */
export interface Row extends Estimate {
  readonly name: string;
  readonly theory: number;
  /** Distance from theory in standard errors. */
  readonly distance: number;
  readonly passed: boolean;
}

export interface CaseResult {
  readonly replications: number;
  readonly rows: readonly Row[];
}

/** How many standard errors an estimate may lie from theory. */
const WITHIN = 3.5;
/** Standard errors below this are rounding: the quantity does not vary. */
const EXACT = 1e-9;

/**
 * Runs a case at a load until every quantity is known well enough: first the least number of replications, then as
 * many as their standard errors ask for. The number does not depend on how near the quantities are to theory.
 */
export function runCase(which: Case, load: Load, { error, replications, set }: Precision): CaseResult {
  const { set: atLoad, brought, quantities } = which.at(LOADS[load]);
  const scenario = read(which.file, [...atLoad, ...set]);
  const parts = quantities.map((): Parts[] => []);
  const surplus: number[] | undefined = brought === undefined ? undefined : [];
  const estimate = (index: number) => ratioEstimate(parts[index]!, surplus);
  let wanted = replications.least;
  for (let done = 0; done < wanted;) {
    for (; done < wanted; done++) {
      const seen = replicate(scenario, `${which.id} at ${load}`, done);
      quantities.forEach(({ measure }, index) => parts[index]!.push(measure(seen)));
      surplus?.push(seen.all.work - brought! * seen.days);
    }
    const widest = Math.max(
      ...quantities.map(({ theory }, index) => estimate(index).standardError / sizeOf(theory)),
    );
    if (widest > error) wanted = Math.min(replications.most, Math.ceil(done * (widest / error) ** 2 * 1.1));
  }
  const rows = quantities.map((quantity, index) => rowOf(quantity, estimate(index), error));
  return { replications: wanted, rows };
}

/** What errors are shares of; a chance of nothing is measured against certainty. */
function sizeOf(theory: number): number {
  return theory === 0 ? 1 : Math.abs(theory);
}

function rowOf({ name, theory }: Quantity, estimate: Estimate, error: number): Row {
  const { value, standardError } = estimate;
  const size = sizeOf(theory);
  const distance = (value - theory) / Math.max(standardError, EXACT * size);
  return {
    ...{ name, theory, value, standardError, distance },
    passed: standardError <= error * size && Math.abs(distance) <= WITHIN,
  };
}

function read(file: string, set: readonly string[]): Scenario {
  const load = (path: string) => readFileSync(path, 'utf8');
  const { scenario, findings } = readScenario(FOLDER + file, load, { set });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (scenario === null || errors.length > 0)
    throw new Error(findings.map(({ message }) => `${file}: ${message}`).join('\n'));
  return scenario;
}

function replicate(scenario: Scenario, seed: string, replication: number): Replication {
  const run = opened(scenario, { seed, replication, assumptions: 'off' });
  const { world } = run;
  const { stages, all } = observe(world);
  const days = world.model.monthStarts[world.model.months]!;
  run.runTo(days);
  for (const tally of [...stages, all]) tally.finish(days);
  return { stages, all, days, run: new Recorded(world, days, scenario) };
}
