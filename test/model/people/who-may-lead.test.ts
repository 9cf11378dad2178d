import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario, type Scenario } from '@taper/engine';
import { CLOSED_STATE, FREE } from '../../../packages/engine/src/model/families.ts';
import { isLed } from '../../../packages/engine/src/model/leading.ts';
import { EMPTY, PERMANENT } from '../../../packages/engine/src/model/people/posts.ts';
import type { World } from '../../../packages/engine/src/model/world.ts';
import { lookAlong } from '../../support/people.ts';
import { openAlong } from '../../support/along.ts';
import type { Moment } from '../../support/watched.ts';

/** Upper workers lead both stages, those of them who are newly qualified only `upper`. */
function people(...set: string[]): Scenario {
  const { scenario, findings } = readScenario(
    'test/model/people.yaml',
    (path) => readFileSync(path, 'utf8'),
    { set },
  );
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}

const END = 1096;

/** A year as newly qualified, in days. */
const YEAR = 365.25;

interface Lead {
  readonly stage: string;
  readonly role: string;
  /** Whether the person is newly qualified: for less than a year, and until the Monday after. */
  readonly isNew: boolean;
  readonly wasNew: boolean;
  readonly isPresent: boolean;
  readonly isHandedOn: boolean;
  readonly othersPresent: boolean;
}

/** Knows of each person who starts whether newly qualified: who is so in the week of starting. */
function leadOf({ posts, model, now }: World, worker: number, stage: number): Lead {
  const post = model.workers.post[worker]!;
  const until = posts.newUntil[post]!;
  const unit = model.posts.unit[post]!;
  const others = [...model.workers.post].filter(
    (other) => model.posts.unit[other] === unit && posts.isPresent(other),
  );
  return {
    stage: model.stages.ids[stage]!,
    role: model.roles.ids[model.posts.role[post]!]!,
    isNew: until > now,
    wasNew: until > -Infinity && until + 7 < now,
    isPresent: posts.isPresent(post),
    isHandedOn: false,
    othersPresent: others.length > 0,
  };
}

/** Every lead of a run: those that begin, or all that there are on some day of each week. */
function allocations(scenario: Scenario): Lead[] {
  const leads: Lead[] = [];
  const led = new Set<number>();
  const look = ({ event, serial, worker, world, stage }: Moment) => {
    if (event === 'stage-ended') led.delete(serial);
    if (event !== 'allocated') return;
    const number = world.model.stages.ids.indexOf(stage!);
    leads.push({ ...leadOf(world, worker, number), isHandedOn: led.has(serial) });
    led.add(serial);
  };
  openAlong(scenario, look).runTo(END);
  return leads;
}

describe('a stage', () => {
  const scenario = people();
  const leads = allocations(scenario);
  const above = leads.filter(({ stage }) => stage !== 'lower');

  it('is led by roles that lead it, and by nobody else', () => {
    expect(above.length).toBeGreaterThan(500);
    for (const { stage, role } of leads) expect(scenario.roles[role]!.leads).toContain(stage);
    expect(new Set(above.map(({ role }) => role))).toEqual(new Set(['upper-worker', 'consultant']));
  });

  it('that the newly qualified may not lead is never theirs, while they lead others', () => {
    const newly = above.filter(({ isNew }) => isNew);
    expect(newly.length).toBeGreaterThan(50);
    expect(new Set(newly.map(({ stage }) => stage))).toEqual(new Set(['upper']));
  });

  it('is theirs as soon as they are not newly qualified any more', () => {
    const once = above.filter(({ isNew, wasNew }) => wasNew && !isNew);
    expect(once.filter(({ stage }) => stage === 'higher').length).toBeGreaterThan(5);
  });

  it('is never begun by somebody who is away, unless it goes on from another with the same worker', () => {
    const begun = leads.filter(({ isHandedOn, stage }) => !isHandedOn && stage === 'upper');
    expect(begun.length).toBeGreaterThan(250);
    expect(begun.filter(({ isPresent }) => !isPresent)).toEqual([]);
  });

  it('is handed on to somebody away only where nobody of the unit is there', () => {
    const handedOn = above.filter(({ isHandedOn }) => isHandedOn);
    expect(handedOn.length).toBeGreaterThan(100);
    for (const { isPresent, othersPresent } of handedOn) if (!isPresent) expect(othersPresent).toBe(false);
  });
});

describe('at any time', () => {
  it('families are led by people in post who may lead their stage', () => {
    const scenario = people();
    let looked = 0;
    let newly = 0;
    lookAlong(
      openAlong(scenario),
      END,
      (world) => {
        const { families, posts, model } = world;
        for (let row = 0; row < families.rows; row++) {
          const state = families.state[row]!;
          if (state === FREE || state === CLOSED_STATE || !isLed(state)) continue;
          const worker = families.worker[row]!;
          const { stage, role, isNew } = leadOf(world, worker, families.stage[row]!);
          expect(posts.state[model.workers.post[worker]!]).not.toBe(EMPTY);
          expect(scenario.roles[role]!.leads).toContain(stage);
          if (isNew) expect(stage).not.toBe('higher');
          looked++;
          if (isNew) newly++;
        }
      },
      5,
    );
    expect(looked).toBeGreaterThan(5000);
    expect(newly).toBeGreaterThan(300);
  });

  it('only starters are newly qualified, for a year', () => {
    const seen = new Map<string, number>();
    lookAlong(openAlong(people()), END, ({ posts, model, now }) => {
      posts.newUntil.forEach((until, post) => {
        if (until === -Infinity || posts.state[post] === EMPTY) return;
        expect(posts.state[post]).toBe(PERMANENT);
        expect(model.roles.ids[model.posts.role[post]!]).toBe('upper-worker');
        expect(until - posts.startedAt[post]!).toBeCloseTo(YEAR, 9);
        seen.set(`${post} ${posts.occupant[post]!}`, now);
      });
    });
    expect(seen.size).toBeGreaterThan(5);
  });
});

describe('where a variant knows no newly qualified any more', () => {
  it.each([
    ['those who were lead as others do', 'roles.upper-worker.workforce.newlyQualified=none'],
    ['nor any comings and goings, they do so as well', 'roles.upper-worker.workforce=none'],
  ])('%s', (_, change) => {
    const variant = people(change, 'roles.consultant.workforce.promotion=none');
    const base = people();
    const before = openAlong([base, base], undefined, 1).world;
    const newly = [...before.posts.newUntil].filter((until) => until > 0).length;
    expect(newly).toBeGreaterThan(1);
    const run = openAlong([base, variant], undefined, 1);
    const { posts, model, caseloads } = run.world;
    const higher = model.stages.ids.indexOf('higher');
    const upper = model.stages.ids.indexOf('upper');
    let are = 0;
    for (let worker = 0; worker < model.workers.count; worker++) {
      const post = model.workers.post[worker]!;
      if (model.roles.ids[model.posts.role[post]!] !== 'upper-worker' || posts.state[post] === EMPTY)
        continue;
      for (const stage of [upper, higher]) expect(caseloads.mayLead(worker, stage)).toBe(true);
      expect(caseloads.cap(worker)).toBeGreaterThan(0);
      are++;
    }
    expect(are).toBeGreaterThan(5);
    const led = ({ families }: World) =>
      [...families.worker.subarray(0, families.rows)].filter((is) => is >= 0);
    expect(led(run.world).length).toBeGreaterThanOrEqual(led(before).length);
  });
});
