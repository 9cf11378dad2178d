import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSED_STATE, FREE, QUEUED } from '../../packages/engine/src/model/families.ts';
import type { World } from '../../packages/engine/src/model/world.ts';
import { scenarioOf } from '../support/small-scenario.ts';
import { openRun } from '../support/open-run.ts';

const TEXT = readFileSync(new URL('./two-services.yaml', import.meta.url), 'utf8');

/** Dated changes of different numbers: when each starts, how long it takes, and when it goes back, if ever. */
const dates = fc.record({
  from: fc.integer({ min: 1, max: 28 }).map((day) => `2024-${day % 2 === 0 ? '02' : '07'}-${two(day)}`),
  to: fc.constantFrom('', ', to: 2025-01-15', ', to: 2025-09-01'),
  ramp: fc.constantFrom('0d', '10d', '8w'),
});
const value = (path: string, ...values: number[]) => fc.constantFrom(...values.map((of) => `${path}: ${of}`));
const timelines = fc
  .tuple(
    value('services.above.units.team.count', 1, 3),
    value('services.above.units.team.posts.upper-worker', 0.5, 2.4),
    value('services.below.units.team.posts.lower-worker', 2, 3),
    value('services.above.cap.perFte', 2, 30),
    value('services.below.queueMax', 0, 5),
    value('stages.upper.hours', 0, 12),
    value('stages.upper.escalation.to.higher', 0, 6),
    value('stages.lower.withdrawal', 0, 9),
    value('demand.streams.families.families', 0, 200),
  )
  .chain((sets) =>
    fc.tuple(fc.subarray(sets, { minLength: 1 }), fc.array(dates, { minLength: 9, maxLength: 9 })),
  )
  .map(([sets, when]) =>
    sets.map((set, index) => {
      const { from, to, ramp } = when[index]!;
      // No limit cannot be left by a ramp.
      const pace = set.includes('queueMax') ? '0d' : ramp;
      return `change-${index}: { from: ${from}${to}, ramp: ${pace}, set: { ${set} } }`;
    }),
  );

/** Families open in each stage, waiting in each, and led by each worker, counted one by one. */
function recount({ families, model }: World) {
  const open = model.stages.ids.map(() => 0);
  const waiting = model.stages.ids.map(() => 0);
  const led = model.workers.ids.map(() => 0);
  for (let row = 0; row < families.rows; row++) {
    const state = families.state[row]!;
    if (state === FREE || state === CLOSED_STATE) continue;
    open[families.stage[row]!]!++;
    if (state === QUEUED) waiting[families.nextStage[row]!]!++;
    else led[families.worker[row]!]!++;
  }
  return { open, waiting, led };
}

describe('over many random timelines', () => {
  it('no family is lost or counted twice when simulations take over from each other', () => {
    fc.assert(
      fc.property(timelines, (changes) => {
        const scenario = scenarioOf(`${TEXT}timeline: { ${changes.join(', ')} }\n`);
        const run = openRun([scenario], 0, 0, 'many');
        const { open: atFirst } = recount(run.world);
        run.runTo(730);
        const { recorder, model, clocks } = run.world;
        const { channels } = model;
        const { open, waiting, led } = recount(run.world);
        const sum = (counter: number) => {
          let total = 0;
          for (let month = 0; month < 24; month++)
            total += recorder.sums[month * recorder.counters + counter]!;
          return total;
        };
        model.stages.ids.forEach((_, stage) => {
          expect(recorder.value(channels.openFamilies(stage))).toBe(open[stage]);
          expect(recorder.value(channels.waiting(stage))).toBe(waiting[stage]);
          const came = sum(channels.starts(stage));
          const went = sum(channels.stays(stage));
          expect(open[stage]! - atFirst[stage]!).toBe(came - went);
        });
        model.workers.ids.forEach((_, worker) => expect(clocks.led(worker)).toBe(led[worker]));
        model.services.ids.forEach((_, service) => {
          const own = led.filter((_led, worker) => model.workers.service[worker] === service);
          const sumOfOwn = own.reduce((total, families) => total + families, 0);
          expect(recorder.value(channels.ledFamilies(service))).toBe(sumOfOwn);
        });
      }),
      { numRuns: 15, seed: 20251120 },
    );
  });
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}
