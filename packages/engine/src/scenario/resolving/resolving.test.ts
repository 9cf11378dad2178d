import { describe, expect, test } from 'vitest';
import { full, fullCouncil } from '../../../../../test/support/full-council.ts';
import { readText } from '../../../../../test/support/small-council.ts';

describe('what a file says of families on their way', () => {
  const { demand, families, stages, cohorts, placements, services, ...scenario } =
    readText(fullCouncil).scenario!;

  test('a stream’s own months and days take what they leave out from those of the demand', () => {
    const { season, weekday } = demand.streams['referrals']!;
    expect(season).toEqual([1, 1, 1, 1, 1, 1, 1.1, 0.5, 1, 1, 1, 1]);
    expect(weekday).toEqual([1.3, 1, 1, 1, 1, 0.2, 0.1]);
    expect(demand.weekday).toEqual([1, 1, 1, 1, 1, 0.2, 0.1]);
  });
  test('a stream that says nothing of them has none of its own', () => {
    expect(demand.streams['unaccompanied']).toMatchObject({
      ...{ families: 12, weight: 1, season: null, weekday: null, trend: null, patches: null, need: null },
      factors: {},
    });
  });
  test('solved is told apart from a number of families', () => {
    expect(demand.streams['referrals']).toMatchObject({ families: null, weight: 2 });
    expect(demand.referrals).toBe(900);
  });
  test('factors of need and patches have labels', () => {
    expect(families.factors['drink']).toEqual({
      ...{ label: 'Drink', share: 0.2, loading: -0.1, work: 1, escalation: 1, return: 1 },
    });
    expect(demand.patches).toEqual({
      north: { label: 'The north', share: 0.6 },
      south: { label: 'South', share: 0.4 },
    });
    expect(services['social-work']?.units['north']?.patch).toBe('north');
    expect(services['front-door']?.units['desk']?.patch).toBeNull();
  });
  test('a route by age has its bands in days, and is open to all others in full', () => {
    expect(stages['looked-after']?.routes).toMatchObject({
      home: {
        byAge: [
          { from: 0, to: 365.25, share: 0.78 },
          { from: 365.25, to: 1826.25, share: 0.65 },
        ],
      },
      adopted: { share: 0.1, byAge: null },
    });
  });
  test('mistakes at the ways down and the aim are as written', () => {
    expect(stages['assessment']?.stepDown).toEqual({ kept: 0.1, early: 0.05, again: 56 });
    expect(stages['screening']?.screening).toMatchObject({
      above: 0.1,
      below: 0.05,
      to: { 2: { closed: 1 } },
    });
    expect(scenario.official.taper).toEqual({ 2: 0.4, 3: 0.3, 4: 0.2, 5: 0.1 });
    expect(scenario.thresholds).toEqual({ stepUp: 1.2, stepDown: 0.9 });
  });
  test('a family that is kept comes up again after a quarter, which is an assumption', () => {
    const { evidence, scenario: same } = readText(full([', again: 8w', '']));
    expect(same?.stages['assessment']?.stepDown?.again).toBe(91);
    expect(evidence).toContainEqual(
      expect.objectContaining({ path: 'stages.assessment.stepDown.again', value: '13w', basis: 'assumed' }),
    );
  });
  test('placements have no limit and no overflow unless they say so', () => {
    expect(placements).toEqual({
      foster: { label: 'Foster care', places: 40, overflow: 'agency', moves: 0.3, cost: null },
      residential: { label: 'Residential', places: 6, overflow: null, moves: 0, cost: null },
      agency: { label: 'Agency', places: Infinity, overflow: null, moves: 0.5, cost: null },
    });
  });
  test('a stage’s own return takes the need of those who return from the scenario’s', () => {
    expect(scenario.return.need).toEqual({ 3: 0.5, 4: 0.5 });
    expect(stages['looked-after']?.return?.need).toEqual({ 4: 0.5, 5: 0.5 });
    const { scenario: inherited } = readText(full([', need: { 4: 0.5, 5: 0.5 }', '']));
    expect(inherited?.stages['looked-after']?.return?.need).toEqual({ 3: 0.5, 4: 0.5 });
  });
  test('a cohort comes in by a referral, a closure or a stage, and is followed for a year unless it says otherwise', () => {
    expect(cohorts).toEqual({
      'first-year': {
        label: 'Referred in year one',
        enters: 'referral',
        from: 0,
        over: 365.25,
        observe: 365.25,
      },
      closing: { label: 'Closing', enters: 'closure', from: 91.3125, over: 365.25, observe: 365.25 },
      assessed: {
        label: 'Assessed',
        enters: { stage: 'assessment' },
        from: 0,
        over: 365.25,
        observe: 547.875,
      },
    });
  });
  test('a cohort may come in by a stage called referral or closure', () => {
    const renamed = fullCouncil
      .replace(/\bduty\b/g, 'referral')
      .replace('stage/assessment', 'stage/referral');
    const { scenario: other, findings } = readText(renamed);
    expect(findings).toEqual([]);
    expect(other?.cohorts['assessed']?.enters).toEqual({ stage: 'referral' });
    expect(other?.cohorts['first-year']?.enters).toBe('referral');
  });
});
