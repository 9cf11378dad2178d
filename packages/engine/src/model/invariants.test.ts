import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectConsistent } from '../../../../test/support/recount.ts';
import { deriveKey } from '../random/threefry.ts';
import { readScenario } from '../scenario/index.ts';
import { compileScenario } from './compile.ts';
import { ACTIVE, CLOSED_STATE, FREE, HELD, HELD_UP, QUEUED, READY } from './families.ts';
import { takeOver } from './opening.ts';
import { Simulation } from './simulation.ts';
import { STORY } from './story.ts';
import { assume } from '../../../../test/support/assumed.ts';

const FILE = 'test/model/two-services.yaml';
const WHOLE = 'test/model/whole-pathway.yaml';
const load = (path: string) => readFileSync(path, 'utf8');
const ASSUMED = assume({ attentionToEscalation: 1.5, waitingToEscalation: 1, unmetToReturn: 0.7 });

/** Overrides that turn the small scenario into any of very many others, all of them valid. */
const overrides = fc
  .record({
    families: fc.integer({ min: 5, max: 150 }),
    posts: fc.constantFrom(0.5, 1, 2, 3.4),
    below: fc.constantFrom(1, 2, 2.5),
    vacancy: fc.constantFrom(0, 0.2),
    shared: fc.constantFrom(0, 0.3, 1),
    kind: fc.constantFrom('hard', 'statutoryFirst', 'none'),
    unit: fc.constantFrom('families', 'children', 'points'),
    perFte: fc.integer({ min: 1, max: 12 }),
    queueMax: fc.constantFrom('none', '0', '4'),
    discipline: fc.constantFrom('even', 'riskFirst'),
    statutory: fc.boolean(),
    handover: fc.constantFrom('hold', 'wait'),
    escalation: fc.constantFrom(0, 0.3, 4),
    whenReady: fc.constantFrom(0, 0.5, 2),
    reviews: fc.constantFrom('none', '{ first: 60d, next: 30d, early: 5d }'),
    timeBox: fc.constantFrom('none', '{ after: 9w, stretch: 1 }'),
    route: fc.constantFrom(
      '{}',
      '{ out: { time: { law: exponential, mean: 120d }, to: { closed: 0.5, lower: 0.5 } } }',
    ),
    frailty: fc.constantFrom(0, 1),
    hours: fc.constantFrom(0, 2, 9),
  })
  .map((r) => [
    `demand.streams.families.families=${r.families}`,
    `services.above.units.team.posts.upper-worker=${r.posts}`,
    `services.below.units.team.posts.lower-worker=${r.below}`,
    `services.above.units.team.vacancy=${r.vacancy}`,
    `services.above.units.team.sharedKnowledge=${r.shared}`,
    `services.above.cap={ kind: ${r.kind}, unit: ${r.unit}, perFte: ${r.perFte} }`,
    `services.above.queueMax=${r.queueMax}`,
    `services.above.discipline=${r.discipline}`,
    `stages.upper.statutory=${r.statutory}`,
    `stages.upper.handover=${r.handover}`,
    `stages.upper.escalation={ to: { higher: ${r.escalation} }, whenReady: ${r.whenReady} }`,
    `stages.upper.reviews=${r.reviews}`,
    `stages.upper.timeBox=${r.timeBox}`,
    `stages.upper.routes=${r.route}`,
    `stages.upper.hours=${r.hours}`,
    `families.frailty=${r.frailty}`,
  ]);

function simulate(
  set: readonly string[],
  days: number,
  file = FILE,
): { straight: Simulation; taken: Simulation } {
  const { scenario, findings } = readScenario(file, load, { set });
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  const model = compileScenario(scenario);
  const key = new Int32Array(2);
  deriveKey(7, 8, 9, 0, key, 0);
  const straight = new Simulation(model, key, ASSUMED, -model.warmUp);
  straight.openFromPast();
  straight.runTo(0);
  const taken = new Simulation(model, key, ASSUMED, 0);
  takeOver(straight, taken);
  taken.startRecording();
  taken.runTo(days);
  return { straight, taken };
}

/** Overrides of the scenario with everything in it. */
const wholeOverrides = fc
  .record({
    families: fc.integer({ min: 5, max: 120 }),
    posts: fc.constantFrom(1, 4, 12),
    kind: fc.constantFrom('hard', 'statutoryFirst', 'none'),
    unit: fc.constantFrom('families', 'children', 'points'),
    childrenShare: fc.constantFrom(0.05, 0.5, 1),
    patch: fc.constantFrom('null', 'north'),
    stepUp: fc.constantFrom(0.3, 1, 3),
    stepDown: fc.constantFrom(0.3, 1, 3),
    places: fc.constantFrom(1, 8, 50),
    moves: fc.constantFrom(0, 4),
    movingAway: fc.constantFrom(0, 0.5),
    spacing: fc.constantFrom('none', '{ law: fixed, mean: 6y }'),
    adultsOnly: fc.constantFrom('{ leaving: 1 }', '{ leaving: 0.5, closed: 0.5 }'),
    reviews: fc.constantFrom('none', '{ first: 60d, next: 30d, early: 5d }'),
  })
  .map((r) => [
    `demand.streams.families.families=${r.families}`,
    `services.above.units.team.posts.upper-worker=${r.posts}`,
    `services.above.cap={ kind: ${r.kind}, unit: ${r.unit}, perFte: 12 }`,
    ...(r.patch === 'null'
      ? []
      : ['services.above.units.south.count=1', 'services.above.units.team.patch=north']),
    `stages.higher.childrenShare=${r.childrenShare}`,
    `stages.upper.reviews=${r.reviews}`,
    `thresholds={ stepUp: ${r.stepUp}, stepDown: ${r.stepDown} }`,
    `placements.foster.places=${r.places}`,
    `placements.agency.moves=${r.moves}`,
    `families.movingAway=${r.movingAway}`,
    `families.spacing=${r.spacing}`,
    `stages.higher.grown=${r.adultsOnly}`,
  ]);

describe('over many random scenarios', () => {
  it('what is counted along the way is what the families say', () => {
    fc.assert(
      fc.property(overrides, fc.integer({ min: 1, max: 500 }), (set, days) => {
        const { straight, taken } = simulate(set, days);
        expectConsistent(straight);
        expectConsistent(taken);
      }),
      { numRuns: 30, seed: 20251120 },
    );
  });

  it('so it is with screening, patches, placements, coming of age and moving away', () => {
    fc.assert(
      fc.property(wholeOverrides, fc.integer({ min: 1, max: 500 }), (set, days) => {
        const { straight, taken } = simulate(set, days, WHOLE);
        expectConsistent(straight);
        expectConsistent(taken);
      }),
      { numRuns: 20, seed: 20261120 },
    );
  });

  it('time only moves forward, and a family has one open stay, led when it is worked', () => {
    fc.assert(
      fc.property(overrides, (set) => {
        const { straight } = simulate(set, 1);
        const stage = new Map<number, number>();
        let before = 0;
        straight.world.observer = (time, event, serial, at) => {
          expect(time).toBeGreaterThanOrEqual(before);
          before = time;
          if (event === STORY.stageStarted) {
            expect(stage.has(serial)).toBe(false);
            stage.set(serial, at);
          } else if (event === STORY.stageEnded) {
            if (stage.has(serial)) expect(stage.get(serial)).toBe(at);
            stage.delete(serial);
          } else if (event === STORY.closed) expect(stage.has(serial)).toBe(false);
        };
        straight.runTo(300);
      }),
      { numRuns: 15, seed: 20251121 },
    );
  });

  it('a hard cap is never exceeded but by families who step up within the service', () => {
    fc.assert(
      fc.property(overrides, (set) => {
        const hard = [
          ...set,
          'services.above.cap={ kind: hard, unit: families, perFte: 4 }',
          'stages.upper.escalation=none',
        ];
        const { straight } = simulate(hard, 1);
        const { world } = straight;
        const { workers, services } = world.model;
        // What the past left over the cap is let go first.
        straight.runTo(360);
        const above = services.ids.indexOf('above');
        world.observer = (_time, event, _serial, _stage, worker) => {
          if (event !== STORY.allocated || workers.service[worker] !== above) return;
          expect(world.caseloads.load(worker)).toBeLessThanOrEqual(
            Math.ceil(world.caseloads.cap(worker)) + 1e-9,
          );
        };
        straight.runTo(700);
      }),
      { numRuns: 15, seed: 20251122 },
    );
  });

  it('states are those that the rules know', () => {
    const { taken } = simulate([], 400);
    const known = new Set([FREE, CLOSED_STATE, QUEUED, ACTIVE, READY, HELD, HELD_UP]);
    for (let row = 0; row < taken.world.families.rows; row++)
      expect(known).toContain(taken.world.families.state[row]);
  });
});
