import type { Path } from '../path.ts';
import { formatPath } from '../path.ts';
import type { DatedChangeSpec, NumberChange, Scenario } from '../types.ts';
import type { Dates } from './effect.ts';
import { datesOf, effectOn, stepDays } from './effect.ts';
import { numberAt, withNumber } from './numbers.ts';

/** A number that the timeline changes, with its changes in the order in which they start. */
interface DatedNumber {
  readonly path: Path;
  readonly whole: boolean;
  readonly base: number;
  readonly changes: readonly (Pick<NumberChange, 'kind' | 'value'> & Dates)[];
}

/** The numbers of a scenario over time, and the scenarios they make. */
interface Course {
  readonly origin: Scenario;
  readonly numbers: readonly DatedNumber[];
  readonly days: readonly number[];
  readonly states: Map<string, Scenario>;
}

const courses = new WeakMap<Scenario, Course>();

/**
 * Lists the days on which numbers of a scenario change: days since the start of the horizon, ascending, negative for
 * days before it. A ramp changes them by weekly steps, the last of which lands on the full value. Days on which
 * nothing comes out different are left out.
 */
export function changeDays(scenario: Scenario): readonly number[] {
  return courseOf(scenario).days;
}

/**
 * Gives the scenario with the numbers that are in force from a day on; what happens on the very day of a change
 * happens before it. The timeline is left as it is, and the scenario of a day may stand for the whole: asked for
 * another day, it gives that day's. Days with the same numbers have the same object, that of no change being the
 * scenario itself.
 *
 * @param day days since the start of the horizon
 */
export function scenarioAt(scenario: Scenario, day: number): Scenario {
  const { origin, numbers, states } = courseOf(scenario);
  const values = numbers.map((number) => valueOn(number, day));
  const name = values.join();
  const known = states.get(name);
  if (known !== undefined) return known;
  const state = numbers.reduce(
    (made, { path, base }, index) =>
      values[index] === base ? made : withNumber(made, path, values[index] ?? base),
    origin,
  );
  states.set(name, state);
  courses.set(state, courseOf(origin));
  return state;
}

/** Lists the scenario as it stands and as it is from each change on, every state once. */
export function statesOf(scenario: Scenario): Scenario[] {
  const { origin, days } = courseOf(scenario);
  return [...new Set([origin, ...days.map((day) => scenarioAt(origin, day))])];
}

function courseOf(scenario: Scenario): Course {
  let course = courses.get(scenario);
  if (course === undefined) {
    const numbers = datedNumbers(scenario);
    course = { origin: scenario, numbers, days: daysOf(numbers), states: new Map() };
    courses.set(scenario, course);
  }
  return course;
}

function datedNumbers(scenario: Scenario): DatedNumber[] {
  const changes = Object.values(scenario.timeline).flatMap((change) => datedChanges(change, scenario));
  const paths = new Map(changes.map(({ path }) => [formatPath(path), path]));
  return [...paths].map(([where, path]) => {
    const base = numberAt(scenario, path);
    if (base === null)
      throw new RangeError(`The timeline changes ${where}, where the scenario has no number.`);
    const own = changes.filter((change) => formatPath(change.path) === where);
    const inOrder = own.sort((a, b) => a.from - b.from);
    return { path, base, whole: own.some(({ whole }) => whole), changes: inOrder };
  });
}

function datedChanges(change: DatedChangeSpec, { horizon }: Scenario): (NumberChange & Dates)[] {
  const dates = datesOf(change, horizon.start);
  return change.changes.map((one) => ({ ...one, ...dates }));
}

function daysOf(numbers: readonly DatedNumber[]): number[] {
  const days = numbers.flatMap((number) => number.changes.flatMap(stepDays));
  return [...new Set(days)]
    .sort((a, b) => a - b)
    .filter((day) => numbers.some((number) => valueOn(number, day) !== valueOn(number, day - 1)));
}

/** A change starts from the number that the changes before it have made. */
function valueOn({ base, whole, changes }: DatedNumber, day: number): number {
  const value = changes.reduce((before, change) => {
    const effect = effectOn(change, day);
    if (effect === 0) return before;
    const full = change.kind === 'set' ? change.value : before * change.value;
    return effect === 1 || full === before ? full : before + (full - before) * effect;
  }, base);
  return whole ? Math.floor(value + 0.5) : value;
}
