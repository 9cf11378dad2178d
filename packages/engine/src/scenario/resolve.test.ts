import { describe, expect, test } from 'vitest';
import { council, readText, smallCouncil } from '../../../../test/support/small-council.ts';

const degenerate = `taper: 1
place: { children: 1 }
horizon: { start: 2020-01-01 }
demand: { streams: { all: { families: 300, entry: { work: 1 } } } }
roles: { worker: { leads: [work] } }
services:
  desk: { cap: { kind: none }, units: { one: { posts: { worker: 1 } } } }
stages:
  work: { level: 2, service: desk, hours: 37, work: { law: exponential, mean: 1d }, next: { closed: 1 } }
`;

describe('what a file leaves out', () => {
  const { scenario, findings, evidence } = readText(degenerate);

  test('has a default where that invents nothing', () => {
    expect(findings).toEqual([]);
    expect(scenario).toEqual({
      name: '',
      about: {},
      place: { name: '', children: 1 },
      horizon: { start: '2020-01-01', months: 36 },
      opening: { kind: 'warmup', warmUp: 1826.25, past: 7305, steady: false, states: 8, caseload: [] },
      official: { case: [], confirmed: [], rereferralWindow: 365.25, taper: null },
      families: {
        ...{ children: { 1: 1 }, frailty: 0, youngest: null, spacing: null, grownAt: 6574.5 },
        ...{ movingAway: 0, siblingPoints: 0, factors: {} },
      },
      demand: {
        season: Array.from({ length: 12 }, () => 1),
        weekday: Array.from({ length: 7 }, () => 1),
        trend: 0,
        referrals: null,
        patches: {},
        streams: {
          all: {
            label: 'All',
            families: 300,
            seasonal: true,
            ...{
              weight: 1,
              season: null,
              weekday: null,
              trend: null,
              patches: null,
              need: null,
              factors: {},
            },
            children: null,
            youngest: null,
            entry: { work: 1 },
          },
        },
      },
      roles: {
        worker: {
          ...{ label: 'Worker', hours: 37, admin: 0, travel: 0, training: 0, leads: ['work'] },
          ...{ delegable: 0.6, relieves: 0, supervises: 0, load: 1, practice: null, workforce: null },
          cost: null,
        },
      },
      services: {
        desk: {
          label: 'Desk',
          cap: { kind: 'none', unit: 'children', perFte: Infinity },
          queueMax: Infinity,
          ...{ allocation: 'leastLoaded', dutyWeeks: 1, redrawn: 'stay' },
          discipline: 'even',
          units: {
            one: {
              label: 'One',
              patch: null,
              count: 1,
              posts: { worker: 1 },
              vacancy: 0,
              sharedKnowledge: 0,
              ...{
                takes: null,
                meeting: null,
                buddy: null,
                buildUp: 0,
                opens: 'recruiting',
                staffFrom: null,
              },
            },
          },
        },
      },
      stages: {
        work: {
          ...{
            label: 'Work',
            level: 2,
            service: 'desk',
            official: [],
            statutory: false,
            priority: 1,
            points: 1,
          },
          ...{ hours: 37, maintenance: 0.25, work: { law: 'exponential', mean: 1, plus: 0 }, reviews: null },
          ...{ timeBox: null, escalation: null, withdrawal: 0, routes: {}, next: { closed: 1 } },
          ...{ handover: 'wait', clockWorkingDays: null, clockFrom: 'entry', return: null },
          ...{ childrenShare: 1, adults: false, grown: {}, mayMoveAway: true, screening: null },
          ...{ stepDown: null, ifFull: null, placements: null, costs: {} },
        },
      },
      placements: {},
      thresholds: { stepUp: 1, stepDown: 1 },
      return: { scale: Infinity, shape: 1, cut: 1826.25, to: {}, need: null },
      cohorts: {},
      timeline: {},
      assumptions: {
        attentionToEscalation: { low: 0, mid: 0, high: 0 },
        waitingToEscalation: { low: 0, mid: 0, high: 0 },
        unmetToReturn: { low: 0, mid: 0, high: 0 },
        overloadToLeaving: { low: 0, mid: 0, high: 0 },
        overloadToSickness: { low: 0, mid: 0, high: 0 },
        setback: { low: 0, mid: 0, high: 0 },
        specialisation: { low: 0, mid: 0, high: 0 },
      },
      practices: {},
      money: {
        ...{ currency: 'GBP', priceYear: null, inflation: 0, bearers: { council: { label: 'Council' } } },
        ...{ setUp: {}, running: {} },
      },
    });
  });

  test('is evidence where it is an assumption', () => {
    const assumed = evidence
      .filter(({ basis }) => basis === 'assumed')
      .map(({ path, value }) => [path, value]);
    expect(assumed).toEqual([
      ['horizon.months', 36],
      ['opening.warmUp', '5y'],
      ['opening.past', '20y'],
      ['roles.worker.hours', 37],
      ['stages.work.maintenance', 0.25],
      ['return.cut', '5y'],
    ]);
  });
});

describe('what a file says', () => {
  const stages = readText(smallCouncil).scenario!.stages;

  test('labels are made from ids unless they are given', () => {
    expect(stages['child-in-need']?.label).toBe('Child in need');
    const { scenario } = readText(council(['  child-in-need:\n', '  child-in-need:\n    label: In need\n']));
    expect(scenario?.stages['child-in-need']?.label).toBe('In need');
  });
  test('months are in the order of the year', () => {
    const { season } = readText(smallCouncil).scenario!.demand;
    expect(season).toEqual([1.02, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.9]);
  });
  test('bands are lengths of time in days', () => {
    expect(stages['child-in-need']?.work).toEqual({
      law: 'bands',
      plus: 28,
      bands: [
        { from: 0, to: 730.5, share: 0.29 },
        { from: 730.5, to: 1826.25, share: 0.71 },
      ],
    });
  });
  test('a clock is in working days, all else in days', () => {
    expect(stages['assessment']?.clockWorkingDays).toBe(45);
    expect(stages['child-in-need']).toMatchObject({
      reviews: { first: 88, next: 176, early: 7 },
      timeBox: { after: 84, stretch: 1 },
    });
  });
  test('a stage’s own return takes what it leaves out from the scenario’s', () => {
    expect(stages['child-in-need']?.return).toEqual({
      scale: 1461,
      shape: 0.62,
      cut: 1826.25,
      to: { assessment: 1 },
      need: null,
    });
    expect(stages['assessment']?.return).toBeNull();
  });
  test('confirmed cases are those of the official case unless said otherwise', () => {
    expect(readText(smallCouncil).scenario?.official.confirmed).toEqual(['referral', 'in-need']);
    const { scenario } = readText(
      council(['case: [referral, in-need]', 'case: [referral], confirmed: [in-need]']),
    );
    expect(scenario?.official).toMatchObject({ case: ['referral'], confirmed: ['in-need'] });
  });
  test('none switches a part off, and forever lifts a limit', () => {
    const { scenario, findings } = readText(
      council(
        ['reviews: { first: 88d, next: 176d, early: 7d }', 'reviews: none'],
        ['timeBox: { after: 12w }', 'timeBox: { after: 12w, stretch: forever }'],
        ['clock: 45wd', 'clock: none'],
        ['queueMax: 40', 'queueMax: none'],
        ['cut: 5y', 'cut: forever'],
      ),
    );
    expect(findings).toEqual([]);
    expect(scenario?.stages['child-in-need']).toMatchObject({
      reviews: null,
      timeBox: { stretch: Infinity },
    });
    expect(scenario?.stages['assessment']?.clockWorkingDays).toBeNull();
    expect(scenario?.services['support']?.queueMax).toBe(Infinity);
    expect(scenario?.return.cut).toBe(Infinity);
  });
  test('what the page shows and what was observed travel with the document', () => {
    const extra =
      'view: { show: [services.*.cap.perFte], lock: [] }\nobserved: { referrals: { value: 5 } }\n';
    const { document, findings } = readText(smallCouncil + extra);
    expect(findings).toEqual([]);
    expect(document).toMatchObject({
      view: { show: ['services.*.cap.perFte'] },
      observed: { referrals: { value: 5 } },
    });
  });
});
