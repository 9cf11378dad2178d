import { describe, expect, test } from 'vitest';
import { full, fullCouncil } from '../../../../../test/support/full-council.ts';
import { council, readText } from '../../../../../test/support/small-council.ts';

const { roles, services, assumptions, practices } = readText(fullCouncil).scenario!;

describe('what a file says of people', () => {
  test('is how they come and go, with times in days and rates a year', () => {
    expect(roles['helper']?.workforce).toEqual({
      leaving: 0.15,
      recruitment: { law: 'gamma', mean: 112, cv: 0.7, plus: 0 },
      recruiting: 0.9,
      agency: {
        ...{ share: 0.35, after: { law: 'exponential', mean: 35, plus: 0 }, premium: 0.45, leaving: 0.8 },
        ...{ experience: 0.95, knowledge: 0.7 },
      },
      sickness: { spells: 1.1, length: { law: 'lognormal', mean: 12, cv: 2, plus: 0 } },
      leave: { weeks: 7.2, season: [1, 1, 1, 1, 1, 1, 1.2, 2.1, 1, 1, 1, 1] },
      starters: { over: 182, load: 0.55, experience: 0.85, knowledge: 0.15 },
      newlyQualified: { share: 0.4, over: 364, load: 0.9, leads: [] },
      promotion: null,
    });
  });
  test('is what they do in the unit', () => {
    expect(roles['consultant']).toMatchObject({ supervises: 1.5, load: 0.4, practice: 'systemic' });
    expect(roles['consultant']?.workforce?.promotion).toEqual({ from: 'helper', share: 0.75 });
    expect(roles['coordinator']).toMatchObject({ relieves: 0.95, leads: [], practice: null });
  });
  test('leaves out what has no effect: nobody comes or goes, relieves, supervises or brings a practice', () => {
    expect(roles['screener']).toMatchObject({
      ...{ relieves: 0, supervises: 0, load: 1, practice: null, workforce: null },
    });
  });
  test('leaves out how people start: they are like any other, and cost and know what others do', () => {
    const workforce =
      'workforce: { leaving: 0.1, recruitment: { law: fixed, mean: 8w }, agency: { share: 0.5, after: { law: fixed, mean: 2w } }, starters: { over: 8w }, newlyQualified: { share: 0.3, over: 1y } }';
    const { scenario } = readText(council(['{ hours: 35,', `{ ${workforce}, hours: 35,`]));
    expect(scenario?.roles['support-worker']?.workforce).toMatchObject({
      recruiting: 1,
      agency: { premium: 0, leaving: 0, experience: 1, knowledge: 1 },
      starters: { load: 1, experience: 1, knowledge: 1 },
      newlyQualified: { load: 1, leads: ['family-support'] },
      ...{ sickness: null, leave: null, promotion: null },
    });
  });
  test('has administration that others can do as assistants are known to do it', () => {
    expect(readText(fullCouncil).evidence).toContainEqual({
      path: 'roles.adviser.delegable',
      ...{ value: 0.6, unit: 'share', basis: 'derived', year: '2017', confidence: 'M', note: 'default' },
      source: expect.stringContaining('research report 763') as unknown,
    });
  });
});

describe('what a file says of units', () => {
  test('is which families they take, how they meet and how they open', () => {
    expect(services['help']?.units['early-years']).toMatchObject({
      takes: { all: [['abuse', 'drink']], none: ['debt'], from: 182.625, to: 1826.25 },
      meeting: { minutes: 7, budget: 210, fading: 63 },
      ...{ buddy: 'general', buildUp: 91, opens: 'staffed', staffFrom: { unit: 'general', legacy: 'leave' } },
    });
  });
  test('leaves out what has no effect', () => {
    expect(services['leaving-care']?.units['all']).toMatchObject({
      ...{ takes: null, meeting: null, buddy: null, buildUp: 0, opens: 'recruiting', staffFrom: null },
    });
    expect(services['leaving-care']).toMatchObject({ dutyWeeks: 1, redrawn: 'stay' });
    expect(services['front-door']).toMatchObject({ allocation: 'rota', dutyWeeks: 2 });
  });
  test('is that children of any age are taken where no age is given', () => {
    const { scenario } = readText(full([', from: 6mo, to: 5y', '']));
    expect(scenario?.services['help']?.units['early-years']?.takes).toMatchObject({ from: 0, to: Infinity });
  });
  test('is one segment where two units take the same families', () => {
    const same = 'takes: { all: [[drink, abuse, drink]], none: [debt], from: 6mo, to: 60mo }';
    const { scenario, findings } = readText(
      full([
        '      general: { count: 3,',
        `      near: { ${same}, posts: { helper: 1 } }\n      general: { count: 3,`,
      ]),
    );
    expect(findings).toEqual([]);
    const units = scenario!.services['help']!.units;
    expect(units['near']?.takes).toBe(units['early-years']?.takes);
  });
});

describe('what a file says of practices', () => {
  test('is what they are assumed to do, and how they are taken up', () => {
    expect(practices['systemic']).toEqual({
      label: 'Systemic practice',
      work: { low: 0.85, mid: 0.94, high: 1 },
      escalation: { low: 0.88, mid: 0.96, high: 1.02 },
      return: { low: 0.98, mid: 0.98, high: 0.98 },
      detection: { low: 1.06, mid: 1.06, high: 1.06 },
      adoption: {
        ...{ from: '2015-09-07', until: '2016-09-05', over: 273, reach: 0.65, lag: 105, agency: true },
        services: ['help'],
      },
    });
  });
  test('leaves out what has no effect, and takes everybody and all services', () => {
    const { scenario, findings } = readText(
      full(['practices:\n', 'practices:\n  plain: { adoption: { from: 2016-01-04, over: 8w } }\n']),
    );
    expect(findings).toEqual([]);
    const one = { low: 1, mid: 1, high: 1 };
    expect(scenario?.practices['plain']).toEqual({
      ...{ label: 'Plain', work: one, escalation: one, return: one, detection: one },
      adoption: {
        ...{ from: '2016-01-04', until: null, over: 56, reach: 1, lag: 0, agency: false, services: [] },
      },
    });
  });
  test('is beside the feedbacks, each a range', () => {
    expect(assumptions).toMatchObject({
      attentionToEscalation: { low: 0, mid: 0, high: 0 },
      overloadToLeaving: { low: 0, mid: 0.35, high: 1 },
      overloadToSickness: { low: 0, mid: 0.25, high: 1.5 },
      setback: { low: 0, mid: 0.08, high: 0.32 },
      specialisation: { low: 0, mid: 0, high: 0 },
    });
  });
});
