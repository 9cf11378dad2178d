import { describe, expect, it } from 'vitest';
import type { Scenario } from '@taper/engine';
import { openPeople } from '../../support/people.ts';
import { openRun } from '../../support/open-run.ts';
import { gainers, gaining, practising, PRACTICE } from '../../support/practising.ts';
import { expectShare } from '../../support/standard-error.ts';

const WORKERS = 500;
const JOINING = 200;
/** Monday, 5 February: teaching starts; over 40 weeks, to seven in ten; families gain ten weeks later. */
const TAUGHT = 35;
const OVER = 280;
const LAG = 70;
const REACH = 0.7;
const sCurve = (x: number) => x * x * (3 - 2 * x);

const numbers = (more = '') => `{ from: 2001-02-05, over: 40w, reach: ${REACH}, lag: 10w ${more} }`;
const AGENCY =
  'workforce: { leaving: 0, recruitment: { law: fixed, mean: 520w }, agency: { share: 1, after: { law: fixed, mean: 1w } } }';

function council(adoption = numbers(), { role = '', unit = '', timeline = '' } = {}): Scenario {
  return practising({
    roles: `{ worker: { leads: [work, crisis] ${role} } }`,
    units: `{ team: { posts: { worker: ${WORKERS} } ${unit} } }`,
    ...{ each: 1, adoption: adoption === '' ? '' : `, adoption: ${adoption}`, timeline },
  });
}

type Run = ReturnType<typeof openPeople>;

/** How many of some workers, the first unless told, work in the way by which families come back less, on a day. */
function workingSo(run: Run, day: number, from = 0, to = WORKERS): number {
  run.runTo(day);
  const factors = run.world.returnFactor.slice(from, to);
  expect([...factors].every((factor) => factor === 1 || factor === PRACTICE.return)).toBe(true);
  return factors.filter((factor) => factor === PRACTICE.return).length;
}

const quarters = [0.25, 0.5, 0.75, 1].map((x) => [x, TAUGHT + LAG + x * OVER] as const);

describe('a practice that is taught', () => {
  it('is taken up along an S-curve by the share of people that it reaches, and families gain after a lag', () => {
    const run = openPeople(council());
    expect(workingSo(run, TAUGHT + LAG - 1)).toBe(0);
    for (const [x, day] of quarters)
      expectShare(workingSo(run, day), WORKERS, REACH * sCurve(x), `Part ${x} of the time:`);
    const all = workingSo(run, TAUGHT + LAG + OVER);
    expect(workingSo(run, TAUGHT + LAG + 2 * OVER)).toBe(all);
  });

  it('speeds the work of the families of those who have taken it up, and of nobody else', () => {
    const run = openPeople(council());
    run.runTo(quarters[1]![1]);
    const led = run.world.returnFactor.filter((factor) => factor === gaining(1).return).length;
    const { yes, no } = gainers(run);
    expect([yes.length, no.length]).toEqual([led, WORKERS - led]);
  });

  it('is not taken up any more once teaching has ended', () => {
    const run = openPeople(council(numbers(', until: 2001-06-25')));
    // Half of the time had gone by then.
    const then = workingSo(run, TAUGHT + LAG + OVER / 2);
    expectShare(then, WORKERS, REACH * 0.5);
    expect(workingSo(run, 900)).toBe(then);
  });

  it('is not taught to agency staff, unless told', () => {
    const covered = { role: `, ${AGENCY}`, unit: ', vacancy: 1' };
    expect(workingSo(openPeople(council(numbers(), covered)), 900)).toBe(0);
    const told = openPeople(council(numbers(', agency: true'), covered));
    for (const [x, day] of quarters) expectShare(workingSo(told, day), WORKERS, REACH * sCurve(x));
  });

  it('is not taught to those of services that are left out', () => {
    const some = council();
    const { known } = some.practices;
    const adoption = { ...known!.adoption!, services: ['another'] };
    const left = { ...some, practices: { known: { ...known!, adoption } } };
    expect(workingSo(openPeople(left), 900)).toBe(0);
  });

  it('is taught to those who come later along an S-curve of their own', () => {
    const growth = `, growth: { from: 2001-07-02, set: { services.team.units.team.posts.worker: ${WORKERS + JOINING} } }`;
    const run = openPeople(council(numbers(), { unit: ', opens: staffed', timeline: growth }));
    const joined = 182;
    expect(workingSo(run, joined + LAG - 1, WORKERS, WORKERS + JOINING)).toBe(0);
    for (const x of [0.5, 0.75, 1])
      expectShare(
        workingSo(run, joined + LAG + x * OVER, WORKERS, WORKERS + JOINING),
        JOINING,
        REACH * sCurve(x),
      );
  });
});

describe('turnover', () => {
  it('dilutes what was taught: after teaching ends, as many work so still as have not left', () => {
    const LEAVING = 0.5;
    const role = `, workforce: { leaving: ${LEAVING}, recruitment: { law: fixed, mean: 4w } }`;
    const taught = '{ from: 2001-02-05, until: 2001-02-12, over: 1w }';
    const run = openPeople(council(taught, { role }));
    const all = workingSo(run, TAUGHT + 7);
    expect(all).toBeGreaterThan(0.9 * WORKERS);
    for (const years of [0.5, 1, 2])
      expectShare(workingSo(run, TAUGHT + 7 + 365.25 * years), all, Math.exp(-LEAVING * years));
  });

  it('does not, where those who come are taught as well, and at once', () => {
    const role = ', workforce: { leaving: 0.5, recruitment: { law: fixed, mean: 1w } }';
    const run = openPeople(council('{ from: 2001-02-05, over: 1w }', { role }));
    run.runTo(800);
    const { posts } = run.world;
    const settled = [...posts.state.keys()].filter(
      (post) => posts.state[post] !== 0 && posts.startedAt[post]! < 800 - 21,
    );
    expect(settled.length).toBeGreaterThan(0.9 * WORKERS);
    for (const post of settled) expect(run.world.returnFactor[post]).toBe(PRACTICE.return);
  });
});

describe('a scenario that departs from the base', () => {
  const open = (base: Scenario, variant: Scenario) => openRun([base, variant], 1, 0, 'people');
  const untaught = council('');

  it('teaches its people as it says, though the base does not teach them', () => {
    const run = open(untaught, council());
    for (const [x, day] of quarters) expectShare(workingSo(run, day), WORKERS, REACH * sCurve(x));
  });

  it('teaches the same people as a base that says so, and more where it reaches more', () => {
    const all = numbers().replace(`${REACH}`, '1');
    const [alone, departing, more] = [
      openPeople(council()),
      open(untaught, council()),
      open(council(), council(all)),
    ];
    for (const [x, day] of quarters) {
      const same = workingSo(alone, day);
      expect(workingSo(departing, day)).toBe(same);
      expectShare(workingSo(more, day), WORKERS, sCurve(x));
      alone.world.returnFactor.forEach((factor, worker) => {
        if (factor < 1) expect(more.world.returnFactor[worker]).toBe(factor);
      });
    }
  });

  it('takes from nobody what was taught before, but teaches nobody else who is not to be', () => {
    // Half of the time had gone by the start.
    const early = numbers().replace('2001-02-05', '2000-08-14');
    const run = open(council(early), untaught);
    const taught = workingSo(run, LAG);
    expectShare(taught, WORKERS, REACH * 0.5);
    expect(workingSo(run, 900)).toBe(taught);
  });
});
