import { describe, expect, it } from 'vitest';
import { CLOSED_STATE, FREE, QUEUED } from '../../../packages/engine/src/model/families.ts';
import { AGENCY, EMPTY, PERMANENT } from '../../../packages/engine/src/model/people/posts.ts';
import type { World } from '../../../packages/engine/src/model/world.ts';
import { openAlong } from '../../support/along.ts';
import { lookAlong, recordPeople, staffed } from '../../support/people.ts';
import type { Moment } from '../../support/watched.ts';

const EACH = 5;
const SETBACK = 0.2;
const KNOWN = 0.4;
/** Days of work planned for a family that stays for good. */
const PLAN = 100 * 365.25;

interface Council {
  readonly workforce?: string;
  readonly units?: number;
  readonly posts?: string;
  readonly roles?: string;
  readonly months?: number;
}

/** Units whose people come and go, and whose families are the same throughout. */
const council = ({
  workforce = 'leaving: 1, recruitment: { law: fixed, mean: 100d }',
  units = 9,
  posts = '{ worker: 4 }',
  roles = '',
  months = 24,
}: Council) =>
  staffed({
    roles: `{ worker: { leads: [work], workforce: { ${workforce} } }${roles} }`,
    units: `{ team: { count: ${units}, posts: ${posts}, sharedKnowledge: ${KNOWN} } }`,
    ...{ each: EACH, months, warmUp: '10w' },
    stage: 'official: [open], work: { law: fixed, mean: 100y }, next: { closed: 1 }',
    rest: `official: { case: [open] }
assumptions: { setback: { value: ${SETBACK}, low: ${SETBACK}, high: ${SETBACK} } }
`,
  });

/** Rows of the open families. */
function openFamilies({ families: { state, rows } }: World): number[] {
  return [...state.subarray(0, rows)].flatMap((is, row) => (is === FREE || is === CLOSED_STATE ? [] : [row]));
}

/** A family that got another worker: from whom to whom, and what is planned before and after. */
interface Change {
  readonly serial: number;
  readonly from: number;
  readonly to: number;
  readonly planBefore: number;
  readonly planAfter: number;
}

/** Runs a council to its end, and looks at all that happens. */
function changesOf(scenario: ReturnType<typeof council>, look: (moment: Moment, from: number) => void) {
  const changes: Change[] = [];
  const worker = new Map<number, number>();
  const plan = new Map<number, number>();
  const run = openAlong(scenario, (moment) => {
    const { event, serial, row, world } = moment;
    if (event !== 'allocated') return;
    const from = worker.get(serial)!;
    const planAfter = world.families.plan[row]!;
    changes.push({ ...{ serial, from, to: moment.worker }, planBefore: plan.get(serial)!, planAfter });
    look(moment, from);
    worker.set(serial, moment.worker);
    plan.set(serial, planAfter);
  });
  for (const row of openFamilies(run.world)) {
    const { families } = run.world;
    worker.set(families.serial[row]!, families.worker[row]!);
    plan.set(families.serial[row]!, families.plan[row]!);
  }
  const families = worker.size;
  const recorded = recordPeople(scenario, {}, run);
  return { changes, families, run: recorded };
}

describe('the families of somebody who leaves', () => {
  let overCap = 0;
  let outside = 0;
  const { changes, families, run } = changesOf(council({}), ({ world, worker }, from) => {
    const { posts, model, caseloads } = world;
    const unit = model.workers.unit[from]!;
    expect(posts.state[model.workers.post[from]!]).toBe(EMPTY);
    expect(posts.state[model.workers.post[worker]!]).toBe(PERMANENT);
    if (caseloads.load(worker) > caseloads.cap(worker)) overCap++;
    if (model.workers.unit[worker] === unit) return;
    outside++;
    for (let post = model.units.postFrom[unit]!; post < model.units.postFrom[unit + 1]!; post++)
      expect(posts.state[post]).toBe(EMPTY);
  });

  it('are led by others at once, over the cap where there is no room, and never wait', () => {
    const { model } = run.world;
    expect(changes.length).toBeGreaterThan(100);
    expect(overCap).toBeGreaterThan(50);
    expect(run.integral(model.channels.waiting(0))).toBe(0);
    expect(run.mean(model.channels.ledFamilies(0))).toBeCloseTo(families, 9);
    expect(families).toBeGreaterThan(100);
  });

  it('stay within the unit as long as anybody is there', () => {
    // Each change to another unit was seen to be from a unit in which nobody was left.
    expect(outside).toBeLessThan(changes.length / 10);
  });

  it('are counted, each as a change of worker', () => {
    const { channels } = run.world.model;
    expect(run.sum(channels.workerChanges(0))).toBe(changes.length);
    const years = run.days / 365.25;
    expect(run.value('workers.changes.perYear.service=team')).toBeCloseTo(changes.length / years, 9);
  });

  it('need so much more work: the setback, less what others of the unit know', () => {
    const { workers } = run.world.model;
    for (const { from, to, planBefore, planAfter } of changes) {
      const known = workers.unit[from] === workers.unit[to] ? KNOWN : 0;
      expect(planAfter / planBefore).toBeCloseTo(1 + SETBACK * (1 - known), 12);
    }
  });

  it('have done as much as before: all of the time since they were allocated', () => {
    const { world } = run;
    const rows = openFamilies(world);
    expect(rows).toHaveLength(families);
    for (const row of rows) {
      const { plan, allocatedAt } = world.families;
      const done = plan[row]! - world.clocks.workLeft(world.now, row);
      expect(done).toBeCloseTo(world.now - allocatedAt[row]!, 6);
      expect(plan[row]!).toBeGreaterThanOrEqual(PLAN);
    }
  });
});

describe('a unit of one', () => {
  const scenario = council({
    workforce: 'leaving: 3, recruitment: { law: fixed, mean: 40d }',
    ...{ units: 1, posts: '{ worker: 1 }', months: 36 },
  });

  it('has its families wait while nobody may lead them, and led again when somebody starts', () => {
    let empty = 0;
    let starts = 0;
    let before = EMPTY as number;
    const run = openAlong(scenario);
    lookAlong(run, 1090, (world) => {
      const { families, posts } = world;
      const rows = openFamilies(world);
      const waiting = rows.filter((row) => families.state[row] === QUEUED).length;
      const state = posts.state[0]!;
      expect(waiting).toBe(state === EMPTY ? rows.length : 0);
      if (state === EMPTY) empty++;
      if (state === PERMANENT && before === EMPTY) starts++;
      before = state;
    });
    expect(empty).toBeGreaterThan(100);
    expect(starts).toBeGreaterThan(3);
  });

  it('leads them on by somebody else, which costs all of the setback', () => {
    const { changes, families: count, run } = changesOf(scenario, () => undefined);
    const starters = run.sum(run.world.model.channels.starters(0));
    expect(starters).toBeGreaterThan(3);
    expect(changes.length).toBe(starters * count);
    for (const { planBefore, planAfter } of changes)
      expect(planAfter / planBefore).toBeCloseTo(1 + SETBACK, 12);
    const { families } = run.world;
    for (const row of openFamilies(run.world))
      expect(families.plan[row]! / PLAN).toBeCloseTo((1 + SETBACK) ** (families.leads[row]! - 1), 9);
  });
});

describe('agency cover that ends when the post is filled', () => {
  it('leaves its families to others of the unit, whoever has come to the post among them', () => {
    const workforce = `leaving: 1.5, recruitment: { law: fixed, mean: 90d },
      agency: { share: 1, after: { law: fixed, mean: 1d } }`;
    const scenario = council({ workforce, units: 1, posts: '{ worker: 4 }' });
    let ended = 0;
    let toNewcomer = 0;
    const { changes, run } = changesOf(scenario, ({ world, worker, day }, from) => {
      const { posts, model } = world;
      const post = model.workers.post[from]!;
      if (posts.state[post] === EMPTY) return;
      // Somebody permanent has started there now.
      expect(posts.state[post]).toBe(PERMANENT);
      expect(posts.startedAt[post]).toBe(day);
      ended++;
      if (worker === from) toNewcomer++;
    });
    expect(ended).toBeGreaterThan(20);
    expect(toNewcomer).toBeGreaterThan(10);
    expect(toNewcomer).toBeLessThan(ended);
    expect(run.sum(run.world.model.channels.workerChanges(0))).toBe(changes.length);
    expect([...run.world.posts.state].every((state) => state <= AGENCY)).toBe(true);
  });
});
