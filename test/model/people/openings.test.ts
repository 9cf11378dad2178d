import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario, type Scenario } from '@taper/engine';
import { AGENCY, EMPTY, PERMANENT } from '../../../packages/engine/src/model/people/posts.ts';
import { openPeople, staffed } from '../../support/people.ts';
import { openRun } from '../../support/open-run.ts';
import { expectShare } from '../../support/standard-error.ts';

const YEAR = 365.25;
const LEAVING = 0.6;
const MEAN = 200;
const COVERED = 0.5;
const DELAY = 80;

/** A hundred posts, opened in one way or another. */
const council = (opening: string, more = '', law = 'law: fixed') =>
  staffed(
    {
      roles: `{ worker: { leads: [work], workforce: { leaving: ${LEAVING}, recruitment: { ${law}, mean: ${MEAN}d }${more} } } }`,
      units: '{ team: { count: 10, posts: { worker: 10 } } }',
    },
    [`opening={ ${opening}, past: 0d }`],
  );

const emptyShare = (pace = 1) => {
  const ratio = ((LEAVING / YEAR) * MEAN) / pace;
  return ratio / (1 + ratio);
};

/** Of all posts of some replications on some days, how many are in a state. */
function counted(scenario: Scenario, days: readonly number[], state: number, replications = 24): number[] {
  const counts = days.map(() => 0);
  for (let replication = 0; replication < replications; replication++) {
    const run = openPeople(scenario, { replication });
    days.forEach((day, at) => {
      run.runTo(day);
      counts[at]! += [...run.world.posts.state].filter((is) => is === state).length;
    });
  }
  return counts;
}

const DAYS = [0, 60, 120, 199, 201, 300];

describe('posts are as often empty on the first day as ever after', () => {
  it.each([
    ['fixed', 'law: fixed'],
    ['exponential', 'law: exponential'],
    ['lognormal', 'law: lognormal, cv: 1.5'],
    ['gamma', 'law: gamma, cv: 0.5'],
  ])('with no warm-up at all, and recruitment by a law that is %s', (_, law) => {
    for (const [at, empty] of counted(council('warmUp: 0d', '', law), DAYS, EMPTY).entries())
      expectShare(empty, 2400, emptyShare(), `day ${DAYS[at]!}`);
  });

  it('where replications share states', () => {
    const scenario = council('kind: sampled, states: 24, warmUp: 1y');
    for (const [at, empty] of counted(scenario, DAYS, EMPTY).entries())
      expectShare(empty, 2400, emptyShare(), `day ${DAYS[at]!}`);
  });

  it('where recruitment goes at half the pace all along', () => {
    const scenario = council('warmUp: 0d', ', recruiting: 0.5');
    for (const [at, empty] of counted(scenario, DAYS, EMPTY).entries())
      expectShare(empty, 2400, emptyShare(0.5), `day ${DAYS[at]!}`);
  });

  it('and as often covered by agency staff, who need their time to come', () => {
    const scenario = council(
      'warmUp: 0d',
      `, agency: { share: ${COVERED}, after: { law: fixed, mean: ${DELAY}d } }`,
    );
    const share = (emptyShare() * COVERED * (MEAN - DELAY)) / MEAN;
    for (const [at, covered] of counted(scenario, DAYS, AGENCY).entries())
      expectShare(covered, 2400, share, `day ${DAYS[at]!}`);
  });
});

describe('whoever a caseload file names', () => {
  const posts = [1, 2].flatMap((team) =>
    ['consultant#1', 'upper-worker#1', 'upper-worker#2', 'upper-worker#3'].map(
      (post) => `above/team#${team}/${post}`,
    ),
  );
  const rows = posts.map(
    (worker, row) => `f${row},${row % 2 === 0 ? 'upper' : 'higher'},100,1,9,120,${worker}`,
  );
  const file = ['family,stage,days,children,age,referred,worker', ...rows].join('\n');
  const { scenario, findings } = readScenario(
    'test/model/opens.yaml',
    (path) => {
      if (path.endsWith('families.csv')) return file;
      if (!path.endsWith('opens.yaml')) return readFileSync(path, 'utf8');
      return 'taper: 1\nextends: people.yaml\nopening: { kind: measured, caseload: families.csv }\n';
    },
    {
      set: [
        // Most posts would be empty, seniors would come by promotion, and all who start would be newly qualified.
        'roles.upper-worker.workforce.leaving=6',
        'roles.upper-worker.workforce.agency=none',
        'roles.upper-worker.workforce.newlyQualified.share=1',
        'roles.consultant.workforce.leaving=6',
        'roles.consultant.workforce.promotion.share=1',
        'services.above.units.team.vacancy=0',
      ],
    },
  );

  it('is in post on the first day, and leads the families of the file, as somebody who has been there', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (let replication = 0; replication < 12; replication++) {
      const { world } = openRun([scenario!], 0, replication, 'openings');
      const { model, families } = world;
      const leads = new Map<string, number>();
      for (let row = 0; row < families.rows; row++) {
        const worker = families.worker[row]!;
        if (worker >= 0) leads.set(model.workers.ids[worker]!, families.stage[row]!);
      }
      posts.forEach((id, row) => {
        const post = model.posts.ids.indexOf(id);
        expect(world.posts.state[post], id).toBe(PERMANENT);
        expect(world.posts.newUntil[post]).toBe(-Infinity);
        expect(world.posts.startedAt[post]).toBeLessThan(0);
        expect(model.stages.ids[leads.get(id)!]).toBe(row % 2 === 0 ? 'upper' : 'higher');
      });
    }
  });
});
