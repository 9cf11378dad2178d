import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '@taper/engine';
import { ACTIVE, CLOSED_STATE, FREE } from '../../../packages/engine/src/model/families.ts';
import { isLed } from '../../../packages/engine/src/model/leading.ts';
import type { World } from '../../../packages/engine/src/model/world.ts';
import { openRun } from '../../support/open-run.ts';
import { peopleCouncil } from '../../support/people-council.ts';
import { expectConsistent } from '../../support/recount.ts';
import { unitHours } from '../../support/unit-hours.ts';

const WEEK = 7;

/** Overrides that turn the council whose people come and go into any of very many others. */
const overrides = fc
  .record({
    families: fc.constantFrom(30, 90, 250),
    workers: fc.constantFrom(0.5, 2, 4.4),
    consultants: fc.constantFrom(0, 1, 1.5),
    coordinators: fc.constantFrom(0, 0.5, 4),
    supervises: fc.constantFrom(0, 1.5, 5),
    relieves: fc.constantFrom(0, 0.5, 1),
    vacancy: fc.constantFrom(0, 0.3),
    knowledge: fc.constantFrom(0, 0.4, 1),
    minutes: fc.constantFrom(1, 12, 30),
    leaving: fc.constantFrom(0, 0.4, 3),
    spells: fc.constantFrom(0, 1.5, 12),
    kind: fc.constantFrom('hard', 'statutoryFirst', 'none'),
    allocation: fc.constantFrom('leastLoaded', 'rota'),
    discipline: fc.constantFrom('even', 'riskFirst'),
    newly: fc.constantFrom('[upper]', '[higher]', '[]'),
    hours: fc.constantFrom(0.5, 2, 6),
  })
  .map((r) => [
    `demand.streams.families.families=${r.families}`,
    `services.above.units.team.posts={ upper-worker: ${r.workers}, consultant: ${r.consultants}, coordinator: ${r.coordinators}, clinician: 0.5 }`,
    `roles.consultant.supervises=${r.supervises}`,
    `roles.coordinator.relieves=${r.relieves}`,
    `services.above.units.team.vacancy=${r.vacancy}`,
    `services.above.units.team.sharedKnowledge=${r.knowledge}`,
    `services.above.units.team.meeting.minutes=${r.minutes}`,
    `roles.upper-worker.workforce.leaving=${r.leaving}`,
    `roles.upper-worker.workforce.sickness.spells=${r.spells}`,
    `roles.upper-worker.workforce.newlyQualified.leads=${r.newly}`,
    `services.above.cap.kind=${r.kind}`,
    `services.above.allocation=${r.allocation}`,
    `services.above.discipline=${r.discipline}`,
    `stages.upper.hours=${r.hours}`,
    // Everybody knows the same of others' families.
    ...['agency', 'starters'].map((who) => `roles.upper-worker.workforce.${who}.knowledge=1`),
  ]);

/** Shows one replication of many councils at the end of every week, or a little after. */
function weekly(
  runs: number,
  seed: number,
  weeks: number,
  look: (world: World, scenario: Scenario) => void,
): void {
  fc.assert(
    fc.property(
      overrides,
      fc.integer({ min: 0, max: 1000 }),
      fc.constantFrom(0, 0.3, 3.5),
      (set, replication, part) => {
        const scenario = peopleCouncil(set);
        const run = openRun([scenario], 0, replication, 'units', 'range');
        for (let week = 0; week < weeks; week++) {
          run.runTo(WEEK * week + part);
          look(run.world, scenario);
        }
        expectConsistent(run.simulation);
      },
    ),
    { numRuns: runs, seed },
  );
}

/** Hours a week that the families whom a unit leads want, from the families themselves. */
function wantedOf({ families, model }: World, unit: number): number {
  let hours = 0;
  for (let row = 0; row < families.rows; row++) {
    const state = families.state[row]!;
    if (state === FREE || state === CLOSED_STATE || !isLed(state)) continue;
    if (model.workers.unit[families.worker[row]!] !== unit) continue;
    const { hours: full, maintenanceHours } = model.stages;
    hours += (state === ACTIVE ? full : maintenanceHours)[families.stage[row]!]!;
  }
  return hours;
}

describe('in every unit and week of many councils', () => {
  it('no more hours are given than there are, or than families want; and all where all is shared', () => {
    const seen = { short: 0, idle: 0 };
    weekly(8, 20270208, 45, (world, scenario) => {
      world.model.units.ids.forEach((id, unit) => {
        const { given, available } = unitHours(world, id);
        const wanted = wantedOf(world, unit);
        const most = Math.min(available, wanted);
        expect(given).toBeLessThanOrEqual(most + 1e-6);
        const { sharedKnowledge, meeting } = scenario.services['above']!.units['team']!;
        const sharesAll = id.startsWith('above/team#') && sharedKnowledge === 1 && meeting !== null;
        if (sharesAll && world.hours.coverage[unit] === 1) expect(given).toBeCloseTo(most, 6);
        if (wanted > available + 1e-6) seen.short++;
        else seen.idle++;
      });
    });
    expect(seen.short).toBeGreaterThan(100);
    expect(seen.idle).toBeGreaterThan(100);
  });

  it('nobody leads a stage that the role, or somebody newly qualified in it, may not', () => {
    const led = { newly: 0, others: 0 };
    weekly(8, 20270209, 45, ({ families, model, posts, now }, scenario) => {
      const monday = WEEK * Math.floor(now / WEEK);
      for (let row = 0; row < families.rows; row++) {
        const state = families.state[row]!;
        if (state === FREE || state === CLOSED_STATE || !isLed(state)) continue;
        const post = model.workers.post[families.worker[row]!]!;
        const role = scenario.roles[/\/([a-z-]+)#\d+$/.exec(model.posts.ids[post]!)![1]!]!;
        const stage = model.stages.ids[families.stage[row]!]!;
        const isNew = posts.newUntil[post]! > monday;
        const leads = isNew ? role.workforce!.newlyQualified!.leads : role.leads;
        expect(leads).toContain(stage);
        if (isNew) led.newly++;
        else led.others++;
      }
    });
    expect(led.newly).toBeGreaterThan(50);
    expect(led.others).toBeGreaterThan(1000);
  });

  it('families discussed, knowledge and hours in meetings follow from how many families are led', () => {
    const rare = { weekly: 0, rarer: 0 };
    weekly(6, 20270210, 40, (world, scenario) => {
      world.model.units.ids.forEach((id, unit) => {
        if (!id.startsWith('above/team#')) return;
        const { meeting, sharedKnowledge } = scenario.services['above']!.units['team']!;
        const { minutes, budget, fading } = meeting!;
        const weeks = Math.max(1, (world.ledIn[unit]! * minutes) / budget);
        expect(world.hours.coverage[unit]).toBeCloseTo(weeks, 10);
        const known = sharedKnowledge * Math.exp((-(weeks - 1) * WEEK) / fading);
        expect(world.hours.knowledge[unit]).toBeCloseTo(known, 10);
        if (weeks > 1) rare.rarer++;
        else rare.weekly++;
      });
    });
    expect(rare.weekly).toBeGreaterThan(50);
    expect(rare.rarer).toBeGreaterThan(50);
  });
});
