import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '@taper/engine';
import { peopleCouncil } from '../../support/people-council.ts';
import { watched } from '../../support/watched.ts';

/** A council with units of their own for each of two patches in both services; nobody is promoted from one to the other. */
const APART = [
  'services.below.units={ team: { patch: north, posts: { lower-worker: 1 } }, south: { patch: south, posts: { lower-worker: 2 } } }',
  'roles.consultant.workforce.promotion=none',
];
const base = peopleCouncil(APART);

/** Overrides of who works in the north, and how. */
const northern = fc
  .record({
    workers: fc.constantFrom(0.5, 1, 3, 6.5),
    consultants: fc.constantFrom(0, 1, 2),
    coordinators: fc.constantFrom(0, 0.5, 3),
    clinicians: fc.constantFrom(0, 1),
    vacancy: fc.constantFrom(0, 0.1, 0.6),
    knowledge: fc.constantFrom(0, 0.6, 1),
    minutes: fc.constantFrom(1, 12, 40),
    below: fc.constantFrom(0.5, 1, 4),
  })
  .map((r) => [
    `services.above.units.team.posts={ upper-worker: ${r.workers}, consultant: ${r.consultants}, coordinator: ${r.coordinators}, clinician: ${r.clinicians} }`,
    `services.above.units.team.vacancy=${r.vacancy}`,
    `services.above.units.team.sharedKnowledge=${r.knowledge}`,
    `services.above.units.team.meeting.minutes=${r.minutes}`,
    `services.below.units.team.posts.lower-worker=${r.below}`,
  ]);

/** Everything that happens to the families of each patch, to the last bit of its time. */
function histories(scenarios: readonly Scenario[], index: number): Record<string, string[]> {
  const all: Record<string, string[]> = { north: [], south: [] };
  watched(
    scenarios,
    ({ day, event, serial, stage, reason, worker, row, world }) => {
      const { families, model } = world;
      const led = model.workers.ids[worker] ?? '';
      all[model.patches[families.patch[row]!]!]!.push([serial, day, event, stage, reason, led].join(' '));
    },
    { index },
  );
  return all;
}

describe('patches with units of their own', () => {
  it('leave each other’s families as they are, whoever works in one of them, to the last event', () => {
    const { north, south } = histories([base], 0);
    expect(south!.length).toBeGreaterThan(1000);
    let changed = 0;
    fc.assert(
      fc.property(northern, (set) => {
        const found = histories([base, peopleCouncil([...APART, ...set])], 1);
        expect(found['south']).toEqual(south);
        if (found['north']!.join() !== north!.join()) changed++;
      }),
      { numRuns: 15, seed: 20270207 },
    );
    expect(changed).toBeGreaterThan(12);
  });

  it('do not where they share a service without places for all', () => {
    const shared = 'services.below.units={ team: { posts: { lower-worker: 2 } } }';
    const both = [
      peopleCouncil([...APART, shared]),
      peopleCouncil([...APART, shared, 'services.above.units.team.posts.upper-worker=1']),
    ];
    expect(histories(both, 1)['south']).not.toEqual(histories(both, 0)['south']);
  });
});
