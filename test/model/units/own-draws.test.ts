import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '@taper/engine';
import { peopleCouncil } from '../../support/people-council.ts';
import { watched } from '../../support/watched.ts';

const FAMILIES = [
  'families.frailty=0.8',
  'families.youngest={ law: bands, bands: { 0y..5y: 0.4, 5y..17y: 0.6 } }',
  'families.spacing={ law: exponential, mean: 2y }',
];
const base = peopleCouncil(FAMILIES);

/** Overrides of who works in the council, and how. */
const staffing = fc
  .record({
    workers: fc.constantFrom(0.5, 2, 5),
    south: fc.constantFrom(1, 4, 8),
    below: fc.constantFrom(1, 2.5),
    vacancy: fc.constantFrom(0, 0.4),
    knowledge: fc.constantFrom(0, 0.5, 1),
    leaving: fc.constantFrom(0, 0.4, 2),
    spells: fc.constantFrom(0, 1.5, 10),
    perFte: fc.constantFrom(3, 8, 30),
    minutes: fc.constantFrom(1, 12, 30),
    reach: fc.constantFrom(0, 0.7, 1),
    discipline: fc.constantFrom('even', 'riskFirst'),
  })
  .map((r) => [
    `services.above.units.team.posts.upper-worker=${r.workers}`,
    `services.above.units.south.posts.upper-worker=${r.south}`,
    `services.below.units.team.posts.lower-worker=${r.below}`,
    `services.above.units.team.vacancy=${r.vacancy}`,
    `services.above.units.team.sharedKnowledge=${r.knowledge}`,
    `services.above.units.team.meeting.minutes=${r.minutes}`,
    `services.above.cap.perFte=${r.perFte}`,
    `services.above.discipline=${r.discipline}`,
    `roles.upper-worker.workforce.leaving=${r.leaving}`,
    `roles.upper-worker.workforce.sickness.spells=${r.spells}`,
    `practices.systemic.adoption.reach=${r.reach}`,
  ]);

/** What every family came with, and the planned work of every stay, by the number of the visit to the stage. */
function drawn(scenarios: readonly Scenario[], index: number) {
  const families = new Map<number, readonly number[]>();
  const stays = new Map<string, number>();
  const visits = new Map<string, number>();
  watched(
    scenarios,
    ({ event, serial, row, day, stage, world }) => {
      const { siblings, frailty, grownAt, patch, factors, plan } = world.families;
      if (event === 'arrived')
        families.set(serial, [day, siblings[row]!, frailty[row]!, grownAt[row]!, patch[row]!, factors[row]!]);
      // Of those who come within the horizon, all visits are seen.
      if (event !== 'stage-started' || !families.has(serial)) return;
      const visit = `${serial} ${stage!}`;
      const number = (visits.get(visit) ?? 0) + 1;
      visits.set(visit, number);
      stays.set(`${visit} ${number}`, plan[row]!);
    },
    { index },
  );
  return { families, stays };
}

describe('whatever the staffing', () => {
  it('the same families come, with the same children, frailty, place and needs, and the same work in every stay', () => {
    const standard = drawn([base], 0);
    expect(standard.families.size).toBeGreaterThan(150);
    for (const [, , , grownAt] of standard.families.values()) expect(grownAt).toBeLessThan(Infinity);
    let shared = 0;
    let other = 0;
    fc.assert(
      fc.property(staffing, (set) => {
        const variant = peopleCouncil([...FAMILIES, ...set]);
        const { families, stays } = drawn([base, variant], 1);
        expect(families).toEqual(standard.families);
        for (const [stay, plan] of stays) {
          const same = standard.stays.get(stay);
          if (same === undefined) other++;
          else {
            expect(plan).toBe(same);
            shared++;
          }
        }
      }),
      { numRuns: 12, seed: 20270206 },
    );
    // Many stays are common to all, and some are made or prevented by who works.
    expect(shared).toBeGreaterThan(12 * 150);
    expect(other).toBeGreaterThan(0);
  });
});
