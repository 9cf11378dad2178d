import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparableFindings, type Scenario } from '@taper/engine';
import { expectConsistent } from '../support/recount.ts';
import { scenarioOf, storyOf } from '../support/small-scenario.ts';
import { opened as openedWith } from '../support/watched.ts';
import { READY } from '../../packages/engine/src/model/families.ts';
import { readScenario } from '../../packages/engine/src/scenario/index.ts';
import { openRun } from '../support/open-run.ts';

const TEXT = readFileSync(new URL('./two-services.yaml', import.meta.url), 'utf8');
const sets = (...set: string[]) => scenarioOf(TEXT, set);
const opened = (scenarios: readonly Scenario[], index: number, replication = 0) =>
  openRun(scenarios, index, replication, 'story').world;

/** The scenario with everything in it, with some of its text changed. */
function whole(set: readonly string[] = [], edit = (text: string) => text): Scenario {
  const load = (path: string) => {
    const text = readFileSync(path, 'utf8');
    return path.endsWith('whole-pathway.yaml') ? edit(text) : text;
  };
  const { scenario, findings } = readScenario('test/model/whole-pathway.yaml', load, { set });
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}

describe('a variant’s differences start on day 0, for those who are open too', () => {
  it('a risk that it takes away steps nobody up any more, waiting or led', () => {
    const crowded = [
      ...['services.below.cap.perFte=2', 'stages.lower.withdrawal=0', 'stages.upper.handover=wait'],
      'stages.lower.escalation.to.upper=3',
    ];
    const stepUps = (index: number) =>
      storyOf([sets(...crowded), sets(...crowded, 'stages.lower.escalation=none')], 700, index).filter(
        ({ reason, stage }) => reason === 'stepped-up' && stage === 'lower',
      );
    expect(stepUps(0).length).toBeGreaterThan(10);
    expect(stepUps(1)).toEqual([]);
  });

  it('a risk that it brings in reaches those who were open before', () => {
    const long = 'stages.upper.work.mean=200w';
    const pair = [
      sets(long, 'stages.upper.escalation=none'),
      sets(long, 'stages.upper.escalation.to.higher=1000'),
    ];
    const { families, model } = opened(pair, 1);
    const open = new Set<number>();
    for (let row = 0; row < families.rows; row++) {
      if (
        families.worker[row]! >= 0 &&
        families.state[row]! > 1 &&
        families.stage[row] === model.stages.ids.indexOf('upper')
      ) {
        open.add(families.serial[row]!);
      }
    }
    const stepped = storyOf(pair, 60, 1).filter(
      ({ reason, family }) => reason === 'stepped-up' && open.has(family),
    );
    expect(open.size).toBeGreaterThan(5);
    expect(stepped.length).toBe(open.size);
  });

  it('a withdrawal or a time-box that it lifts ends no more stays', () => {
    const crowded = [
      'services.below.cap.perFte=2',
      // Who was held for a place on day 0 had been time-boxed before.
      'stages.upper.handover=wait',
      'stages.lower.withdrawal=6',
      'stages.upper.timeBox={ after: 6w, stretch: 1 }',
    ];
    const pair = [
      sets(...crowded),
      sets(...crowded, 'stages.lower.withdrawal=0', 'stages.upper.timeBox.stretch=forever'),
    ];
    const ended = (index: number) =>
      storyOf(pair, 400, index).filter(({ reason }) => reason === 'withdrawn' || reason === 'time-boxed')
        .length;
    expect(ended(0)).toBeGreaterThan(10);
    expect(ended(1)).toBe(0);
  });

  it('families of workers who are gone go to whoever has most room', () => {
    const one = [
      'services.above.cap.kind=none',
      'services.above.cap.unit=children',
      'services.above.units.team.count=1',
    ];
    const pair = (posts: number) => sets(...one, `services.above.units.team.posts.upper-worker=${posts}`);
    for (let replication = 0; replication < 15; replication++) {
      const { caseloads, model } = opened([pair(4), pair(3)], 1, replication);
      const loads = model.workers.ids.flatMap((id, worker) =>
        id.startsWith('above') ? [caseloads.load(worker)] : [],
      );
      expect(loads).toHaveLength(3);
      expect(Math.max(...loads) - Math.min(...loads), loads.join()).toBeLessThanOrEqual(5);
    }
  });

  it('a stage from which nobody comes back any more lets the closed go', () => {
    const silent = TEXT.replace('return: { scale: 9y, shape: 0.62, cut: 5y, to: { upper: 1 } }', '');
    const returning = scenarioOf(silent, [
      'stages.upper.return={ scale: 1y, shape: 0.6, cut: 5y, to: { upper: 1 } }',
    ]);
    const back = (index: number) =>
      storyOf([returning, scenarioOf(silent)], 700, index).filter(({ event }) => event === 'returned').length;
    expect(back(0)).toBeGreaterThan(5);
    expect(back(1)).toBe(0);
  });

  it('a stage given to another service takes its families along', () => {
    const set = ['roles.lower-worker.leads=[lower, higher]', 'stages.upper.escalation.to.higher=2'];
    const pair = [sets(...set), sets(...set, 'stages.higher.service=below', 'services.below.cap.kind=none')];
    const { families, model } = opened(pair, 1);
    const higher = model.stages.ids.indexOf('higher');
    const services = new Set<string>();
    for (let row = 0; row < families.rows; row++) {
      if (families.state[row]! > 2 && families.stage[row] === higher) {
        services.add(model.services.ids[model.workers.service[families.worker[row]!]!]!);
      }
    }
    expect([...services]).toEqual(['below']);
  });

  it('a stage that places nobody any more moves nobody any more', () => {
    const set = ['placements.agency.moves=6', 'placements.foster.moves=6'];
    const unplaced = (text: string) =>
      text.replace('    placements: { foster: 0.7, residential: 0.3 }\n', '');
    const run = openedWith([whole(set), whole(set, unplaced)], { index: 1 });
    expectConsistent(run);
    run.runTo(300);
    expectConsistent(run);
  });

  it('a risk that it brings in reaches those whose work is done', () => {
    const set = ['stages.upper.reviews={ first: 300d, next: 300d, early: 5d }', 'stages.upper.work.mean=5d'];
    const run = openedWith(
      [
        whole([...set, 'stages.upper.escalation=none']),
        whole([...set, 'stages.upper.escalation={ to: { higher: 500 } }']),
      ],
      { index: 1 },
    );
    const { families } = run.world;
    const ready = Array.from({ length: families.rows }, (_, row) => row).filter(
      (row) => families.state[row] === READY,
    );
    expect(ready.length).toBeGreaterThan(10);
    run.runTo(60);
    expect(ready.filter((row) => families.state[row] === READY)).toEqual([]);
  });

  it('a time-box that it brings in closes those who are past it at their next review, not all on the first day', () => {
    const set = [
      ...['stages.upper.reviews={ first: 60d, next: 90d, early: 5d }', 'stages.upper.work.mean=200w'],
      ...['stages.upper.handover=wait', 'stages.upper.escalation=none'],
    ];
    const pair = [sets(...set), sets(...set, 'stages.upper.timeBox={ after: 8w, stretch: 1 }')];
    const boxed = (days: number) =>
      storyOf(pair, days, 1).filter(({ reason }) => reason === 'time-boxed').length;
    const all = boxed(90);
    expect(all).toBeGreaterThan(20);
    expect(boxed(3)).toBeLessThan(0.2 * all);
  });

  it('a risk that goes away for a time comes back for those who were at risk before as for others', () => {
    const off = 'off: { from: 2024-06-01, to: 2024-07-01, set: { stages.lower.withdrawal: 0 } }';
    const text = `${TEXT.replace('entry: { upper: 1 }', 'entry: { lower: 1 }')}timeline: { ${off} }\n`;
    const scenario = scenarioOf(text, [
      ...['services.below.cap={ kind: hard, unit: families, perFte: 1 }', 'stages.lower.escalation=none'],
      ...['stages.lower.withdrawal=3', 'demand.streams.families.families=400'],
    ]);
    const since = new Map<number, number>();
    let longWaits = 0;
    for (const { day, event, family, stage, reason } of storyOf(scenario, 212)) {
      if (event === 'started-waiting' && stage === 'lower') since.set(family, day);
      if (reason === 'withdrawn' && day > 182 && (since.get(family) ?? Infinity) < 110) longWaits++;
    }
    // They waited 40 days or more before June: by a draw used twice nobody would withdraw in the 30 days of July.
    expect(longWaits).toBeGreaterThan(2);
  });

  it('a stage that families may not leave the area from any more keeps them', () => {
    const away = ['families.movingAway=5'];
    const run = openedWith([whole(away), whole([...away, 'stages.upper.mayMoveAway=false'])], { index: 1 });
    const { families, model } = run.world;
    const upper = model.stages.ids.indexOf('upper');
    for (let row = 0; row < families.rows; row++)
      if (families.state[row]! > 1 && families.stage[row] === upper)
        expect(families.awayAt[row]).toBe(Infinity);
  });

  it('a stage of the base that is missing is a finding', () => {
    const without = { ...sets(), stages: { upper: sets().stages['upper']!, lower: sets().stages['lower']! } };
    const findings = comparableFindings([
      { scenario: sets(), file: 'base.yaml' },
      { scenario: without, file: 'other.yaml' },
    ]);
    expect(findings.map(({ code, path, file }) => [code, path, file])).toEqual([
      ['not-comparable', 'stages.higher', 'other.yaml'],
    ]);
  });

  it('a stream to be solved where the base solves none is a finding', () => {
    const solved = sets('demand.streams.families.families=solved', 'demand.referrals=300');
    const findings = comparableFindings([
      { scenario: sets(), file: 'base.yaml' },
      { scenario: solved, file: 'other.yaml' },
    ]);
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ['not-comparable', 'demand.streams.families.families'],
    ]);
    const pair = [solved, sets('demand.streams.families.families=solved', 'demand.referrals=330')];
    expect(comparableFindings(pair.map((scenario) => ({ scenario, file: 'x.yaml' })))).toEqual([]);
  });

  it('referrals that no stream is solved for change nothing', () => {
    expect(opened([sets('demand.referrals=300')], 0).families.rows).toBe(opened([sets()], 0).families.rows);
  });
});
