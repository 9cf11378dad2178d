import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallCouncil } from '../../../../../test/support/small-council.ts';
import { scenarioHash } from '../hash.ts';
import { readChanges } from './read-changes.ts';
import type { WrittenGroup } from './named-groups.ts';

function read(own: string, groups: WrittenGroup[] = [], base = smallCouncil) {
  const text = own.startsWith('taper') ? own : `taper: 1\nextends: base.yaml\n${own}`;
  const files: Readonly<Record<string, string>> = { 'base.yaml': base, 'own.yaml': text };
  return readChanges({ base: 'base.yaml', file: 'own.yaml', set: [], groups }, (name) => files[name]);
}

/** What each change is at, and why it has several. */
function told(own: string, groups: WrittenGroup[] = []) {
  const { changes, findings } = read(own, groups);
  if (changes === null) throw new Error(JSON.stringify(findings));
  return changes.changes.map(({ name, because, paths }) => [name ?? because, ...paths]);
}

const POSTS = `
services:
  social-work:
    units:
      east: { posts: { social-worker: 6 }, vacancy: 0 }
      west: { posts: { social-worker: 6 }, vacancy: 0 }
`;

describe('what a scenario changes of its base', () => {
  it('is a change for each number', () => {
    expect(told('thresholds: { stepUp: 1.2, stepDown: 0.9 }')).toEqual([
      [null, 'thresholds.stepUp'],
      [null, 'thresholds.stepDown'],
    ]);
  });

  it('is one change where a part is new, gone or of another law, and where a range moves with its number', () => {
    const own = `
stages:
  assessment: { work: { law: exponential, mean: 40d } }
  child-in-need: { reviews: none }
assumptions: { attentionToEscalation: { value: 0.5, low: 0.2, high: 0.7, basis: assumed } }
timeline: { freeze: { from: 2016-04-01, set: { thresholds.stepUp: 1.3 } } }
`;
    expect(told(own)).toEqual([
      [null, 'stages.assessment.work'],
      [null, 'stages.child-in-need.reviews'],
      [null, 'assumptions.attentionToEscalation'],
      [null, 'timeline.freeze'],
    ]);
  });

  it('is one change where it cannot be without each other', () => {
    const own = `
roles: { visitor: { leads: [visits] } }
services: { visiting: { cap: { kind: hard, unit: families, perFte: 10 }, units: { all: { posts: { visitor: 2 } } } } }
stages:
  visits: { level: 3, service: visiting, hours: 1, work: { law: exponential, mean: 8w }, next: { closed: 1 } }
  assessment: { next: { child-in-need: 0.3, visits: 0.1 } }
thresholds: { stepUp: 1.2 }
`;
    const changes = told(own);
    expect(changes).toHaveLength(2);
    expect(changes[0]).toEqual([
      'together',
      ...['stages.assessment.next.child-in-need', 'roles.visitor', 'services.visiting'],
      ...['stages.assessment.next.visits', 'stages.visits'],
    ]);
    expect(changes[1]).toEqual([null, 'thresholds.stepUp']);
  });

  it('is put together by parts of the scenario where it is more than eight, the nearest first', () => {
    const many = `${POSTS}
  support: { queueMax: 30, cap: { perFte: 11 } }
thresholds: { stepUp: 1.2, stepDown: 0.9 }
return: { scale: 8y }
`;
    const changes = told(many);
    expect(changes).toHaveLength(8);
    expect(changes.filter(([because]) => because === 'alike')).toHaveLength(1);
    const [alike] = changes.filter(([because]) => because === 'alike');
    expect(alike).toEqual([
      'alike',
      'services.social-work.units.east.posts.social-worker',
      'services.social-work.units.east.vacancy',
    ]);
  });

  it('is put together as the user says', () => {
    const groups = [{ label: 'Posts', paths: ['services.*.units.*.posts'] }];
    expect(told(`${POSTS}\nthresholds: { stepUp: 1.2 }`, groups)).toContainEqual([
      'Posts',
      'services.social-work.units.east.posts.social-worker',
      'services.social-work.units.west.posts.social-worker',
    ]);
  });

  it('leaves out how the scenario opens, which every step on the way to it does too', () => {
    const { changes } = read('opening: { steady: true }\nthresholds: { stepUp: 1.2, stepDown: 0.9 }');
    expect(changes!.changes).toHaveLength(2);
    expect(changes!.partly([]).opening.steady).toBe(false);
    expect(changes!.partly([1]).opening.steady).toBe(true);
  });

  it('makes the base with none of it, and the scenario with all', () => {
    const { changes } = read(POSTS);
    const all = changes!.changes.map((_, place) => place);
    expect(changes!.partly([])).toBe(changes!.base);
    expect(changes!.partly(all)).toBe(changes!.scenario);
    const first = changes!.partly([0]);
    expect(first.services['social-work']!.units['east']!.posts['social-worker']).toBe(6);
    expect(first.services['social-work']!.units['west']!.posts['social-worker']).toBe(4);
    expect(changes!.partly([0])).toBe(first);
  });
});

describe('what cannot be told apart', () => {
  const codes = (own: string, groups: WrittenGroup[] = []) =>
    read(own, groups).findings.map(({ code, file, line }) => [code, file, line]);

  it('is nothing, where a scenario means what its base means', () => {
    expect(codes('name: Other\nabout: { question: Why? }')).toEqual([['nothing-differs', 'own.yaml', 0]]);
  });

  it('is a group that names nothing, or what another has, all told at once', () => {
    const { findings } = read('thresholds: { stepUp: 1.2 }\nreturn: { scale: 8y }', [
      { label: 'Door', paths: ['thresholds', 'demand'] },
      { label: 'Up', paths: ['thresholds.stepUp', 'return.scale.x'] },
    ]);
    expect(findings.map(({ code, file, line, message }) => [code, `${file}:${line}`, message])).toEqual([
      ['unknown-reference', '--group:1', 'nothing differs at demand'],
      ['change-grouped-twice', '--group:2', 'thresholds.stepUp is in “Door” already, and in “Up” too'],
      ['unknown-reference', '--group:2', 'nothing differs at return.scale.x'],
    ]);
    expect(findings.at(-1)!.hint).toMatch(/^return\.scale is new, gone or replaced as a whole/);
  });

  it('is more than eight things that have nothing in common', () => {
    const own = `
place: { children: 9000 }
families: { frailty: 0.6 }
demand: { trend: 0.01 }
roles: { social-worker: { admin: 0.4 } }
services: { support: { queueMax: 30 } }
stages: { assessment: { hours: 3 } }
thresholds: { stepUp: 1.2 }
return: { scale: 8y }
assumptions: { attentionToEscalation: { value: 0.5, basis: assumed } }
`;
    const [finding] = read(own).findings;
    expect(finding).toMatchObject({ code: 'changes-too-many', file: 'own.yaml' });
    expect(finding!.message).toMatch(/changes 9 things that have nothing in common, and at most 8/);
    expect(finding!.hint).toContain('--group');
    const grouped = read(own, [{ label: 'Staff', paths: ['roles', 'services'] }]);
    expect(grouped.changes!.changes).toHaveLength(8);
  });

  it('is a file that is at fault itself, with all its findings', () => {
    expect(codes('thresholds: { stepUp: -1 }\nreturn: { scale: soon }').map(([code]) => code)).toEqual([
      'out-of-bounds',
      'wrong-type',
    ]);
  });
});

describe('ready scenarios', () => {
  const folder = new URL('../../../../../scenarios/', import.meta.url).pathname;
  const load = (path: string) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  };
  it.each([
    ['durham/today.yaml', 'durham/cap-20.yaml', 1],
    ['england/council.yaml', 'england/edge-of-care.yaml', 3],
    ['england/council.yaml', 'england/inspection.yaml', 2],
    ['england/council.yaml', 'england/other-roles.yaml', 4],
  ])('%s becomes %s in so many changes: %i', (base, file, count) => {
    const request = { base: folder + base, file: folder + file, set: [], groups: [] };
    const { changes } = readChanges(request, load);
    expect(changes!.changes).toHaveLength(count);
    const all = changes!.changes.map((_, place) => place);
    expect(scenarioHash(changes!.partly(all))).toBe(scenarioHash(changes!.scenario));
  });
});

it('reads the base with changes by the overrides of the user, too', () => {
  const files: Readonly<Record<string, string>> = {
    'base.yaml': smallCouncil,
    'own.yaml': 'taper: 1\nextends: base.yaml\nthresholds: { stepUp: 1.2, stepDown: 0.9 }',
  };
  const request = { base: 'base.yaml', file: 'own.yaml', set: ['horizon.months=7'], groups: [] };
  const { changes } = readChanges(request, (name) => files[name]);
  expect(changes!.partly([0]).horizon.months).toBe(7);
});
