import { describe, expect, it } from 'vitest';
import { goOn } from '../../../../../test/support/analytic-council.ts';
import { council } from '../../../../../test/support/small-council.ts';
import { Outcomes } from '../../outcomes/outcomes.ts';
import { outcomeLayout } from '../../outcomes/registry.ts';
import { prepareReplications } from '../../run/replication.ts';
import { readCalibration, readScenario } from '../../scenario/index.ts';
import type { Scenario } from '../../scenario/types.ts';
import { councilProblem, type Evaluators } from './council-problem.ts';
import { outcomesNear } from './expected-outcomes.ts';
import { calibrationFindings, faultFindings } from './findings.ts';
import { startFaults } from './faults.ts';
import { fittedScenario } from './fitted-scenario.ts';
import { measured } from './measured.ts';
import { calibrationResult } from './result.ts';

const STAFFED = council(['social-worker: 5', 'social-worker: 16']);
const FREE = `free:
  demand.streams.referrals.families: { low: 150, high: 600, start: 420 }
  stages.assessment.next.child-in-need: { low: 0.2, high: 0.7, start: 0.55 }
  return.scale: { low: 3y, high: 30y, start: 5y }
`;
const TRUTH = [320, 0.4, 9];
const IDS = ['starts.perYear.stage=assessment', 'starts.perYear.stage=child-in-need', 'rereferrals.share'];

/** Simulates in this thread, so many times. */
function simulated(scenario: Scenario, seed: string, ids: readonly string[], replications: number) {
  const outcomes = new Outcomes([outcomeLayout(scenario)]);
  const prepared = prepareReplications([scenario], seed, 'mid');
  for (let replication = 0; replication < replications; replication++) {
    const { values, events } = prepared.replicate(replication);
    outcomes.add(replication, values, events);
  }
  return ids.map((id) => measured(outcomes.indicator(0, id)));
}

function calibrationOf(targets: string, free = FREE) {
  const files: Record<string, string> = {
    'council.yaml': STAFFED,
    'a.targets.yaml': `taper-targets: 1\nname: A known council\n${free}targets:\n${targets}`,
  };
  const request = { file: 'council.yaml', targets: 'a.targets.yaml', set: [], free: [] };
  return { ...readCalibration(request, (path) => files[path]), files };
}

function problemOf({ calibration }: ReturnType<typeof calibrationOf>, replications: number) {
  const reckon = outcomesNear(calibration!.start);
  const evaluators: Evaluators = {
    expected: (scenario) => Promise.resolve(reckon(scenario)),
    simulate: (scenario, seed, ids) => Promise.resolve(simulated(scenario, seed, ids, replications)),
  };
  return councilProblem(calibration!, evaluators, { seed: 'fit', rounds: 5 });
}

describe('a council whose numbers are known', () => {
  const truth = readScenario('council.yaml', () => STAFFED).scenario!;
  const figures = simulated(truth, 'the truth', IDS, 12).map(
    ({ mean, error }, at) =>
      `  ${IDS[at]!}: { value: ${mean}, plus: ${2 * error}, minus: ${2 * error}, source: Known, year: 2024, basis: published }\n`,
  );
  const read = calibrationOf(figures.join(''));
  const problem = problemOf(read, 8);
  const state = goOn(problem);

  it('is found again from its outcomes, within the widths that are stated', async () => {
    const { parameters, verdict, score } = calibrationResult(problem, await state, {
      ...{ name: 'A known council', replications: 8, findings: [] },
    });
    expect(verdict).toBe('met');
    expect(score.fitted).toBeLessThan(2);
    parameters.forEach(({ value, low, high }, at) => {
      // Twice the stated width, on the scale of ratios.
      expect(TRUTH[at]!).toBeGreaterThan(value * (low / value) * (low / value));
      expect(TRUTH[at]!).toBeLessThan(value * (high / value) * (high / value));
    });
    expect(Math.abs(parameters[0]!.value / TRUTH[0]! - 1)).toBeLessThan(0.1);
  });

  it('is written as a scenario that extends the file, with widths and sources, and gives what was fitted', async () => {
    const finished = await state;
    const about = { name: 'A known council', replications: 8, findings: [] };
    const result = calibrationResult(problem, finished, about);
    const text = fittedScenario(read.calibration!, result, 'council.yaml');
    const files: Record<string, string> = { ...read.files, 'fitted.yaml': text };
    const fitted = readScenario('fitted.yaml', (path) => files[path]);
    expect(fitted.findings).toEqual([]);
    const { demand, stages, name } = fitted.scenario!;
    const [families, share] = result.parameters;
    expect(name).toBe('Small council, fitted to A known council');
    expect(demand.streams['referrals']?.families).toBe(families!.value);
    expect(stages['assessment']?.next).toMatchObject({ 'child-in-need': share!.value });
    const source = fitted.evidence.find(({ path }) => path === 'return.scale');
    expect(source).toMatchObject({
      ...{ basis: 'derived', source: 'fitted to A known council by taper calibrate' },
      ...{ year: '2024', confidence: 'L', value: `${result.parameters[2]!.value}y` },
    });
    const again = simulated(fitted.scenario!, 'fit, held out', IDS, 8);
    expect(again.map(({ mean }) => mean)).toEqual(result.targets.map(({ mean }) => mean));
  });
});

describe('a calibration of a council', () => {
  it('tells of outcomes that it does not have, of units, and that nothing is free', () => {
    const { calibration } = calibrationOf(
      '  rereferals.share: { value: 0.2 }\n  caseload.children.mean.service=social-work: { value: 14, unit: families }\n',
      '',
    );
    expect(calibrationFindings(calibration!).map(({ code, hint }) => `${code}: ${hint}`)).toEqual([
      'missing-field: add a path under free:, with low and high, or --free "path[low,high]"',
      'unknown-reference: did you mean "rereferrals.share"?',
      'wrong-unit: its unit is: children a worker',
    ]);
  });

  it('tells of referrals that are given and wanted', () => {
    const files: Record<string, string> = {
      'council.yaml': STAFFED.replace(/families: \{ value: 320[^}]*\}/, 'families: solved').replace(
        'demand:\n',
        'demand:\n  referrals: 1300\n',
      ),
      'a.targets.yaml': `taper-targets: 1\nfree: { return.scale: { low: 3y, high: 30y } }\ntargets: { referrals.perYear: { value: 900 } }\n`,
    };
    const request = { file: 'council.yaml', targets: 'a.targets.yaml', set: [], free: [] };
    const { calibration } = readCalibration(request, (path) => files[path]);
    expect(calibrationFindings(calibration!)).toMatchObject([{ code: 'target-given', line: 3 }]);
  });

  it('tells at the line of a target that nothing free moves it', async () => {
    const read = calibrationOf(
      '  stay.days.mean.stage=assessment: { value: 50 }\n',
      'free: { services.support.units.all.posts.support-worker: { low: 3, high: 6 } }\n',
    );
    const problem = problemOf(read, 2);
    const started = await goOn(problem, undefined, 1);
    expect(faultFindings(read.calibration!, startFaults(problem, started))).toMatchObject([
      { code: 'target-immovable', severity: 'error', line: 5 },
      { code: 'free-without-effect', severity: 'warning', line: 3 },
    ]);
  });
});
