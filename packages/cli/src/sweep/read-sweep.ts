import {
  type Indicator,
  type SweepPlan,
  type SweepRange,
  USUAL_COUNT,
  comparableFindings,
  fieldAt,
  indicatorsOf,
  overridesOf,
  planSweep,
  pointsOf,
  readScenario,
} from '@taper/engine';
import { mergedFindings } from '../batch/merged-findings.ts';
import { loadFile } from '../input/load-file.ts';
import { namedOutcomes } from '../input/named-outcomes.ts';
import { type UsableFile, findingsOf, placed, readUsable } from '../input/read-scenarios.ts';
import { InputFault } from '../ending/stops.ts';
import type { SweepOptions } from './sweep-options.ts';

/** A sweep that can be run: the base and its points, all of which were read. */
export interface UsableSweep {
  readonly plan: SweepPlan;
  /** The base first. */
  readonly files: readonly UsableFile[];
  /** Outcomes to report. */
  readonly shown: readonly Indicator[];
}

/** More than this are a slip of the pen. */
const MOST_SCENARIOS = 10_000;

/**
 * Reads the base of a sweep and a scenario for every point.
 * @throws InputFault with all that is wrong: with options, or with any of the scenarios, before anything is run
 */
export function readSweep(path: string, options: SweepOptions): UsableSweep {
  const [base] = readUsable([path], options.set) as [UsableFile];
  const plan = planOf(options);
  const shown = shownOf(base, options.show);
  const read = plan.points.map((point) => {
    const own = overridesOf(plan, point);
    const result = readScenario(path, loadFile, { set: [...options.set, ...own] });
    return { ...result, file: path, name: own.join(', ') };
  });
  const findings = mergedFindings(read).map(placed);
  const points = read.flatMap(({ scenario, name, ...rest }) =>
    scenario === null ? [] : [{ ...rest, scenario: { ...scenario, name } }],
  );
  const unlike = comparableFindings([base, ...points]).map(placed);
  const faults = [...findings, ...unlike].filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new InputFault('', findingsOf([{ findings: faults }]));
  return { plan, shown, files: [base, ...points.map((point) => ({ ...point, findings: [] }))] };
}

function planOf({ vary, design, points, seed }: SweepOptions): SweepPlan {
  const count = points ?? USUAL_COUNT[design];
  const scenarios = pointsOf(design, vary.length, count);
  if (scenarios > MOST_SCENARIOS)
    throw new InputFault(
      `The sweep has ${scenarios} scenarios; at most ${MOST_SCENARIOS} are run. Vary fewer fields, or give fewer --points.`,
    );
  return planSweep(design, count, vary.map(rangeOf), seed);
}

function rangeOf(written: SweepOptions['vary'][number]): SweepRange {
  const field = fieldAt(written.path);
  const whole = field?.whole === true;
  if (field !== undefined && (field.unit === undefined || field.kind === 'list'))
    throw new InputFault(`${written.path} is not a number: a sweep varies numbers, a batch file all else.`);
  if (whole && !(Number.isInteger(written.from) && Number.isInteger(written.to)))
    throw new InputFault(`${written.path} takes whole numbers: write the ends of its range so.`);
  return { ...written, whole };
}

/** The outcomes that are named, or those of the first table. */
function shownOf(base: UsableFile, ids: readonly string[]): Indicator[] {
  return ids.length === 0
    ? indicatorsOf(base.scenario).filter(({ headline }) => headline)
    : namedOutcomes(base, ids);
}
