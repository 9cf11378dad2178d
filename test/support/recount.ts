import { expect } from 'vitest';
import { childrenInCase, grownDay } from '../../packages/engine/src/model/children.ts';
import { CLOSED_STATE, FREE, HELD, HELD_UP, QUEUED } from '../../packages/engine/src/model/families.ts';
import { isLed } from '../../packages/engine/src/model/leading.ts';
import { AGENCY, EMPTY, PERMANENT } from '../../packages/engine/src/model/people/posts.ts';
import type { Simulation } from '../../packages/engine/src/model/simulation.ts';
import type { World } from '../../packages/engine/src/model/world.ts';
import { ACTIVITIES, type Activity } from '../../packages/engine/src/outcomes/channels.ts';

/** Sums by index, of whatever is counted. */
class Tally {
  readonly #sums = new Map<number, number>();
  add(index: number, amount = 1): void {
    this.#sums.set(index, this.of(index) + amount);
  }
  of(index: number): number {
    return this.#sums.get(index) ?? 0;
  }
}

const bits = (mask: number) => mask.toString(2).replaceAll('0', '').length;

/** Counts everything again from the families themselves and compares with what is kept along the way. */
export function expectConsistent({ world }: Simulation): void {
  const { families, model, recorder, caseloads, lines, clocks } = world;
  const { channels, stages, services, workers, official } = model;
  const gauges = new Tally();
  const inLine = new Tally();
  const lineOf = new Tally();
  const load = new Tally();
  const leads = new Tally();
  const ledChildren = new Tally();
  const ledIn = new Tally();
  expectStaff(world);
  const placed = new Tally();
  for (let row = 0; row < families.rows; row++) {
    const state = families.state[row]!;
    if (state === FREE) continue;
    expectWholeFamily(world, row);
    if (state === CLOSED_STATE) continue;
    const stage = families.stage[row]!;
    const counted = families.counted[row]!;
    const inCase = childrenInCase(world, row, stage);
    gauges.add(channels.openFamilies(stage));
    gauges.add(channels.openChildren(stage), counted);
    gauges.add(channels.patchFamilies(families.patch[row]!));
    if (stages.adults[stage] === 0) gauges.add(channels.siblingsAtHome, families.children[row]! - counted);
    model.factors.ids.forEach((_, factor) => {
      gauges.add(channels.factorFamilies(factor), (families.factors[row]! >> factor) & 1);
    });
    if (stages.level[stage]! > families.need[row]!) gauges.add(channels.aboveNeed);
    if (stages.level[stage]! < families.need[row]!) gauges.add(channels.belowNeed);
    official.tags.forEach((_, tag) => {
      if ((stages.tags[stage]! & (1 << tag)) === 0) return;
      const onlyTaken = (official.takenMask & (1 << tag)) !== 0;
      gauges.add(channels.officialChildren(tag), onlyTaken ? counted : inCase);
    });
    if (stages.placementChoice[stage]! >= 0) {
      placed.add(families.placement[row]!, counted);
      gauges.add(channels.placedChildren(families.placement[row]!), counted);
    }
    if (state === QUEUED) {
      gauges.add(channels.waiting(stage));
      gauges.add(channels.patchWaiting(families.patch[row]!));
    }
    if (state === HELD) gauges.add(channels.held(stage));
    if (state === HELD_UP) gauges.add(channels.heldUp(stage));
    if (state === QUEUED || state === HELD || state === HELD_UP) {
      lineOf.add(families.nextStage[row]!);
      inLine.add(stages.service[families.nextStage[row]!]!);
    }
    expect(isLed(state)).toBe(families.worker[row]! >= 0);
    if (!isLed(state)) continue;
    const worker = families.worker[row]!;
    const unit = workers.unit[worker]!;
    expect(caseloads.mayLead(worker, stage)).toBe(true);
    if (model.units.buddy.every((buddy) => buddy < 0))
      expect([-1, families.patch[row]!]).toContain(model.units.patch[unit]);
    ledChildren.add(worker, inCase);
    ledIn.add(unit);
    leads.add(worker);
    gauges.add(channels.ledFamilies(workers.service[worker]!));
    gauges.add(channels.ledChildren(workers.service[worker]!), inCase);
    if (state !== HELD_UP) load.add(worker, caseloads.loadOf(stage, inCase));
  }
  const recounted = [
    ...stages.ids.flatMap((_, stage) => [
      ...[channels.openFamilies(stage), channels.openChildren(stage), channels.waiting(stage)],
      ...[channels.held(stage), channels.heldUp(stage)],
    ]),
    ...services.ids.flatMap((_, service) => [channels.ledFamilies(service), channels.ledChildren(service)]),
    ...official.tags.map((_, tag) => channels.officialChildren(tag)),
    ...model.placements.ids.map((_, kind) => channels.placedChildren(kind)),
    ...model.patches.flatMap((_, patch) => [channels.patchFamilies(patch), channels.patchWaiting(patch)]),
    ...model.factors.ids.map((_, factor) => channels.factorFamilies(factor)),
    ...[channels.aboveNeed, channels.belowNeed, channels.siblingsAtHome],
  ];
  expect(recounted.map((gauge) => recorder.value(gauge))).toEqual(recounted.map((gauge) => gauges.of(gauge)));
  model.placements.ids.forEach((_, kind) => expect(world.placed[kind]).toBe(placed.of(kind)));
  for (let stage = 0; stage < stages.count; stage++) expect(lines.length(stage)).toBe(lineOf.of(stage));
  for (let service = 0; service < services.count; service++) {
    expect(world.inLine[service]).toBe(inLine.of(service));
  }
  model.units.ids.forEach((_, unit) => expect(world.ledIn[unit]).toBe(ledIn.of(unit)));
  workers.ids.forEach((_, worker) => {
    expect(caseloads.load(worker)).toBeCloseTo(load.of(worker), 9);
    expect(clocks.led(worker)).toBe(leads.of(worker));
    expect(world.ledFamilies[worker]).toBe(leads.of(worker));
    expect(world.ledChildren[worker]).toBe(ledChildren.of(worker));
    if (leads.of(worker) > 0) expect(world.posts.state[workers.post[worker]!]).not.toBe(EMPTY);
  });
}

/** People in post are those that are counted, and no unit gives more hours than it has. */
function expectStaff(world: World): void {
  const { model, posts, recorder, clocks, hours } = world;
  const { channels } = model;
  const counted = new Tally();
  for (let post = 0; post < model.posts.count; post++) {
    const service = model.posts.service[post]!;
    const fte = model.posts.fte[post]!;
    const state = posts.state[post]!;
    if (state === EMPTY) counted.add(channels.emptyFte(service), fte);
    else counted.add(state === AGENCY ? channels.agencyFte(service) : channels.permanentFte(service), fte);
    if (state !== EMPTY && model.posts.worker[post]! >= 0) counted.add(channels.leadFte(service), fte);
    if (posts.sick[post] === 1) counted.add(channels.sickFte(service), fte);
    else if (posts.onLeave[post] === 1) counted.add(channels.leaveFte(service), fte);
    if (model.posts.held[post] === 1) expect(state).not.toBe(PERMANENT);
  }
  for (let service = 0; service < model.services.count; service++) {
    const names = ['emptyFte', 'permanentFte', 'agencyFte', 'leadFte', 'sickFte', 'leaveFte'] as const;
    for (const gauge of names.map((name) => channels[name](service)))
      expect(recorder.value(gauge)).toBeCloseTo(counted.of(gauge), 9);
  }
  for (let unit = 0; unit < model.units.count; unit++) {
    const on = (activity: Activity) => hours.spent[unit * ACTIVITIES.length + ACTIVITIES.indexOf(activity)]!;
    expect(clocks.totals.given[unit]!).toBeLessThanOrEqual(on('available') * (1 + 1e-9) + 1e-9);
    const spent = ACTIVITIES.slice(1).reduce((sum, activity) => sum + on(activity), 0);
    // Of those who are new or know little here, some of the time comes to nothing.
    expect(spent).toBeLessThanOrEqual(on('paid') * (1 + 1e-9) + 1e-9);
  }
}

/** Children are neither lost nor made: those under age are the youngest, and whom a stage takes is among them. */
function expectWholeFamily(world: World, row: number): void {
  const { families, model, now } = world;
  const children = families.children[row]!;
  const siblings = families.siblings[row]!;
  const open = families.state[row] !== CLOSED_STATE;
  let before = Infinity;
  for (let child = 0; child < siblings; child++) {
    const day = grownDay(world, row, child);
    expect(day).toBeLessThanOrEqual(before);
    expect(day).toBeGreaterThan(families.arrivedAt[row]! - 1e-9);
    before = day;
    // Those of closed families are taken off when the family comes back.
    if (open) expect(day > now).toBe(child < children);
  }
  expect(families.taken[row]! >> children).toBe(0);
  if (!open) return;
  const stage = families.stage[row]!;
  const adults = model.stages.adults[stage] === 1;
  expect(families.counted[row]).toBe(adults ? families.adults[row] : bits(families.taken[row]!));
  expect(families.counted[row]).toBeGreaterThan(0);
  expect(children + families.adults[row]!).toBeLessThanOrEqual(adults ? 2 * siblings : siblings);
}
