import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveKey } from '../random/threefry.ts';
import { readScenario } from '../scenario/index.ts';
import { compileScenario } from './compile.ts';
import { ACTIVE, CLOSED_STATE, FREE, HELD, HELD_UP, QUEUED, READY } from './families.ts';
import { takeOver } from './opening.ts';
import { Simulation } from './simulation.ts';
import { isLed } from './leading.ts';
import { STORY } from './story.ts';

const FILE = 'test/model/two-services.yaml';
const load = (path: string) => readFileSync(path, 'utf8');
const ASSUMED = { attentionToEscalation: 1.5, waitingToEscalation: 1, unmetToReturn: 0.7 };

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

function simulate(set: readonly string[], days: number): { straight: Simulation; taken: Simulation } {
  const { scenario, findings } = readScenario(FILE, load, { set });
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

/** Counts everything again from the families themselves and compares with what is kept along the way. */
function expectConsistent({ world }: Simulation): void {
  const { families, model, recorder, caseloads, lines, clocks } = world;
  const { channels, stages, services, workers } = model;
  const open = new Float64Array(stages.count);
  const children = new Float64Array(stages.count);
  const tagged = new Float64Array(model.official.tags.length);
  const waiting = new Float64Array(stages.count);
  const held = new Float64Array(stages.count);
  const inLine = new Float64Array(services.count);
  const lineOf = new Float64Array(stages.count);
  const led = new Float64Array(services.count);
  const load = new Float64Array(workers.count);
  const leads = new Float64Array(workers.count);
  for (let row = 0; row < families.rows; row++) {
    const state = families.state[row]!;
    if (state === FREE || state === CLOSED_STATE) continue;
    const stage = families.stage[row]!;
    open[stage]!++;
    children[stage]! += families.children[row]!;
    for (let tag = 0; tag < tagged.length; tag++) {
      if ((stages.tags[stage]! & (1 << tag)) !== 0) tagged[tag]! += families.children[row]!;
    }
    if (state === QUEUED) waiting[stage]!++;
    if (state === HELD || state === HELD_UP) held[stage]!++;
    if (state === QUEUED || state === HELD || state === HELD_UP) {
      lineOf[families.nextStage[row]!]!++;
      inLine[stages.service[families.nextStage[row]!]!]!++;
    }
    expect(isLed(state)).toBe(families.worker[row]! >= 0);
    if (isLed(state)) {
      const worker = families.worker[row]!;
      expect(workers.leads[worker * stages.count + stage]).toBe(1);
      leads[worker]!++;
      led[workers.service[worker]!]!++;
      if (state !== HELD_UP) load[worker]! += caseloads.loadOf(stage, families.children[row]!);
    }
  }
  for (let stage = 0; stage < stages.count; stage++) {
    expect(recorder.value(channels.openFamilies(stage))).toBe(open[stage]);
    expect(recorder.value(channels.openChildren(stage))).toBe(children[stage]);
    expect(recorder.value(channels.waiting(stage))).toBe(waiting[stage]);
    expect(recorder.value(channels.held(stage))).toBe(held[stage]);
    expect(lines.length(stage)).toBe(lineOf[stage]);
  }
  for (let service = 0; service < services.count; service++) {
    expect(world.inLine[service]).toBe(inLine[service]);
    expect(recorder.value(channels.ledFamilies(service))).toBe(led[service]);
    const unitHours = hoursOf(model, service);
    expect(recorder.value(channels.hoursGiven(service))).toBeLessThanOrEqual(unitHours + 1e-6);
  }
  tagged.forEach((count, tag) => expect(recorder.value(channels.officialChildren(tag))).toBe(count));
  load.forEach((sum, worker) => expect(caseloads.load(worker)).toBeCloseTo(sum, 9));
  leads.forEach((count, worker) => expect(clocks.led(worker)).toBe(count));
}

function hoursOf({ workers, units }: Simulation['world']['model'], service: number): number {
  let hours = 0;
  workers.service.forEach((of, worker) => (hours += of === service ? workers.supply[worker]! : 0));
  units.service.forEach((of, unit) => (hours += of === service ? units.spareHours[unit]! : 0));
  return hours;
}

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
          expect(world.caseloads.load(worker)).toBeLessThanOrEqual(Math.ceil(workers.cap[worker]!) + 1e-9);
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
