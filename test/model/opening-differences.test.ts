import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparableFindings, type Scenario } from '@taper/engine';
import { scenarioOf, storyOf } from '../support/small-scenario.ts';
import { openRun } from '../support/open-run.ts';

const TEXT = readFileSync(new URL('./two-services.yaml', import.meta.url), 'utf8');
const sets = (...set: string[]) => scenarioOf(TEXT, set);
const opened = (scenarios: readonly Scenario[], index: number, replication = 0) =>
  openRun(scenarios, index, replication, 'story').world;

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
});
