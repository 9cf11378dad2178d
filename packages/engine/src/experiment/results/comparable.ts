import type { Finding } from '../../scenario/finding.ts';
import { hasCosts } from '../../scenario/money/cost-cells.ts';
import { solvedStreams } from '../../scenario/solved-streams.ts';
import type { Scenario } from '../../scenario/types.ts';

/** A scenario and the file it was read from. */
export interface ScenarioOfFile {
  readonly scenario: Scenario;
  readonly file: string;
}

/**
 * Finds what makes scenarios unlike in ways that a difference between them would hide: another horizon, another
 * number of children. The first is the base; each finding is an error in the file that departs from it. An opening of
 * its own that is not used is a warning.
 */
export function comparableFindings([base, ...others]: readonly ScenarioOfFile[]): Finding[] {
  return base === undefined ? [] : others.flatMap((other) => unlikeness(base, other));
}

function unlikeness(base: ScenarioOfFile, { scenario, file }: ScenarioOfFile): Finding[] {
  const findings: Finding[] = [];
  const expect = (path: string, what: string, theirs: string | number, ours: string | number) => {
    if (theirs === ours) return;
    findings.push({
      ...{ code: 'not-comparable', severity: 'error', file, line: 0, column: 0, path },
      message: `${what} is ${theirs}, in the base ${base.file} it is ${ours}`,
      hint: `set ${path} to ${ours}, or compare with a base of its own`,
    });
  };
  const [horizon, place] = [scenario.horizon, scenario.place];
  expect('horizon.start', 'the first day', horizon.start, base.scenario.horizon.start);
  expect('horizon.months', 'the length in months', horizon.months, base.scenario.horizon.months);
  expect('place.children', 'the number of children', place.children, base.scenario.place.children);
  for (const [path, what] of [
    ['priceYear', 'the year of prices'],
    ['currency', 'the currency'],
  ] as const) {
    const [own, ours] = [scenario.money[path], base.scenario.money[path]];
    if (hasCosts(scenario) && hasCosts(base.scenario))
      expect(`money.${path}`, what, own ?? 'not said', ours ?? 'not said');
  }
  const { kind, states } = scenario.opening;
  const theirs = base.scenario.opening;
  if (!scenario.opening.steady && (kind !== theirs.kind || states !== theirs.states)) {
    findings.push({
      ...{ code: 'opening-unused', severity: 'warning', file, line: 0, column: 0, path: 'opening' },
      message: `its opening is not used: scenarios that are compared open as the base ${base.file} does`,
      hint: 'take it out, or write steady: true in it to open by its own',
    });
  }
  const [first] = solvedStreams(scenario.demand);
  if (first !== undefined && solvedStreams(base.scenario.demand).length === 0) {
    const path = `demand.streams.${first}.families`;
    findings.push({
      ...{ code: 'not-comparable', severity: 'error', file, line: 0, column: 0, path },
      message: `${first} is to be solved, and the base ${base.file}, whose solved rate it would take over, solves none`,
      hint: `write a number in ${path}, or families: solved and referrals in the base too`,
    });
  }
  for (const id of Object.keys(base.scenario.stages)) {
    if (Object.hasOwn(scenario.stages, id)) continue;
    findings.push({
      ...{ code: 'not-comparable', severity: 'error', file, line: 0, column: 0, path: `stages.${id}` },
      message: `the base ${base.file} has a stage "${id}", in which families stand on the first day, and this scenario has not`,
      hint: 'keep the stage and let no family enter it, or compare with a base of its own',
    });
  }
  return findings;
}
