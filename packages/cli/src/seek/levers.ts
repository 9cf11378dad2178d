import {
  type Scenario,
  type SeekLever,
  type SeekPoint,
  comparableFindings,
  fieldAt,
  numberOf,
  overridesOf,
  priceOf,
  readScenario,
} from '@taper/engine';
import { mergedFindings } from '../batch/merged-findings.ts';
import { loadFile } from '../input/load-file.ts';
import { type UsableFile, findingsOf, placed } from '../input/read-scenarios.ts';
import { InputFault } from '../ending/stops.ts';
import type { WrittenLever } from './lever-option.ts';

/** A base and what it becomes when levers are moved. */
export interface MovedBase {
  readonly base: UsableFile;
  readonly levers: readonly SeekLever[];
  /**
   * The scenario at a point.
   * @throws InputFault when it cannot be read, or not be compared with the base
   */
  readonly scenarioAt: (point: SeekPoint) => Scenario;
}

/**
 * Reads levers of a base, and the base at their ends.
 * @throws InputFault with all that is wrong with levers, or with the scenario at any of their ends
 */
export function readLevers(
  base: UsableFile,
  written: readonly WrittenLever[],
  set: readonly string[],
): MovedBase {
  const faults = written.flatMap(faultsOf);
  const twice = written.filter(({ path }, place) => written.findIndex((one) => one.path === path) < place);
  faults.push(...twice.map(({ path }) => `${path} is a lever twice.`));
  if (faults.length > 0) throw new InputFault(faults.join('\n'));
  const levers = written.map(({ cost, step, ...range }): SeekLever => ({
    ...range,
    step: step ?? (fieldAt(range.path)?.whole === true ? 1 : null),
    price: cost ?? priceOf(base.scenario, range.path),
  }));
  const known = new Map<string, Scenario>();
  const scenarioAt = (point: SeekPoint) => {
    const name = point.join('/');
    const found = known.get(name) ?? scenariosAt(base, levers, [point], set)[0]!;
    known.set(name, found);
    return found;
  };
  scenariosAt(base, levers, endsOf(levers), set);
  return { base, levers, scenarioAt };
}

function faultsOf({ path, from, to, step }: WrittenLever): string[] {
  const field = fieldAt(path);
  if (field !== undefined && (field.unit === undefined || field.kind === 'list'))
    return [`${path} is not a number: levers are.`];
  const whole = field?.whole === true;
  if (whole && ![from, to, step ?? 1].every(Number.isInteger))
    return [`${path} takes whole numbers: write the ends of its range, and its step, so.`];
  if (step !== null && step > to - from) return [`${path} has no step of ${step} from ${from} to ${to}.`];
  return [];
}

/** All levers at their lower ends, at their upper ends, and each alone at either. */
function endsOf(levers: readonly SeekLever[]): SeekPoint[] {
  const alone = levers.flatMap((lever, place) =>
    [lever.from, lever.to].map((value) => levers.map((_, other) => (other === place ? value : NaN))),
  );
  const all = [levers.map(({ from }) => from), levers.map(({ to }) => to), ...alone];
  return [...new Map(all.map((point) => [point.join('/'), point])).values()];
}

/**
 * The scenarios at some points.
 * @throws InputFault with all that is wrong with any of them
 */
export function scenariosAt(
  base: UsableFile,
  levers: readonly SeekLever[],
  points: readonly SeekPoint[],
  set: readonly string[],
): Scenario[] {
  const ranges = levers.map((lever) => ({ ...lever, whole: false }));
  const read = points.map((values) => {
    const own = overridesOf({ ranges }, { values, along: new Float64Array() });
    return {
      ...readScenario(base.file, loadFile, { set: [...set, ...own] }),
      ...{ file: base.file, name: own.join(', ') },
    };
  });
  const usable = read.flatMap(({ scenario, name, ...rest }) =>
    scenario === null ? [] : [{ ...rest, scenario: { ...scenario, name } }],
  );
  const findings = [...mergedFindings(read), ...comparableFindings([base, ...usable])].map(placed);
  const faults = findings.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new InputFault('', findingsOf([{ findings: faults }]));
  return usable.map(({ scenario }) => scenario);
}

/** The values that levers have in the base, in the units of their ranges; null where that is not a plain number. */
export function valuesInBase({ scenario }: UsableFile, levers: readonly SeekLever[]): (number | null)[] {
  return levers.map(({ path, unit }) => (unit === '' ? numberOf(scenario, path) : null));
}
