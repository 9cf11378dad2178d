import { describe, expect, test } from 'vitest';
import { readText, smallCouncil } from '../../../../../test/support/small-council.ts';

const set = (...overrides: string[]) => readText(smallCouncil, {}, overrides);

describe('an override', () => {
  test('changes a value and is marked as the user’s', () => {
    const { scenario, findings, evidence } = set('services.social-work.cap.perFte=16');
    expect(findings).toEqual([]);
    expect(scenario?.services['social-work']?.cap.perFte).toBe(16);
    expect(evidence).toContainEqual({
      path: 'services.social-work.cap.perFte',
      ...{ value: 16, unit: 'load', basis: 'user' },
    });
  });
  test('keeps nothing of the source of the number it replaces', () => {
    const { evidence } = set('demand.streams.referrals.families=500');
    expect(evidence.find(({ path }) => path === 'demand.streams.referrals.families')).toEqual({
      path: 'demand.streams.referrals.families',
      ...{ value: 500, unit: 'families a year', basis: 'user' },
    });
  });
  test('marks the number as the user’s in the document too, so that it can be read again', () => {
    expect(set('families.frailty=0.3').document).toMatchObject({
      families: { frailty: { value: 0.3, basis: 'user' } },
    });
  });
  test('may give a quantity, which becomes the user’s', () => {
    const { evidence, scenario } = set('assumptions.unmetToReturn={ value: 1, high: 2, basis: published }');
    expect(scenario?.assumptions.unmetToReturn).toEqual({ low: 1, mid: 1, high: 2 });
    expect(evidence).toContainEqual(
      expect.objectContaining({ path: 'assumptions.unmetToReturn', value: 1, high: 2, basis: 'user' }),
    );
  });
  test('may replace a whole part, each value of which is the user’s', () => {
    const { evidence, scenario } = set('stages.assessment.work={ law: fixed, mean: 6w }');
    expect(scenario?.stages['assessment']?.work).toEqual({ law: 'fixed', mean: 42, plus: 0 });
    const users = evidence.filter(({ basis }) => basis === 'user');
    expect(users).toEqual([
      { path: 'stages.assessment.work.mean', value: '6w', unit: 'duration', basis: 'user' },
    ]);
  });
  test('may name a field that the file leaves to its default', () => {
    expect(set('roles.social-worker.hours=30').scenario?.roles['social-worker']?.hours).toBe(30);
  });
  test('may make a part that the file does not have', () => {
    const { scenario } = set('stages.assessment.timeBox.after=10w');
    expect(scenario?.stages['assessment']?.timeBox).toEqual({ after: 70, stretch: 1 });
  });
  test('changes every unit with a star', () => {
    const { scenario, findings } = set('services.*.units.*.vacancy=0.25');
    expect(findings).toEqual([]);
    const units = Object.values(scenario?.services ?? {}).flatMap((service) => Object.values(service.units));
    expect(units.map((unit) => unit.vacancy)).toEqual([0.25, 0.25, 0.25]);
  });
  test('with null goes back to the default', () => {
    expect(set('services.support.queueMax=null').scenario?.services['support']?.queueMax).toBe(Infinity);
  });
  test('comes after those before it', () => {
    expect(set('families.frailty=0.1', 'families.frailty=0.2').scenario?.families.frailty).toBe(0.2);
  });
  test('of text and of a list is marked as the user’s as well', () => {
    const { evidence } = set('stages.child-in-need.handover=wait', 'official.case=[in-need]');
    expect(evidence.filter(({ basis }) => basis === 'user')).toEqual([
      { path: 'official.case.0', value: 'in-need', basis: 'user' },
      { path: 'stages.child-in-need.handover', value: 'wait', basis: 'user' },
    ]);
  });
});

describe('an override that cannot be applied', () => {
  const finding = (...overrides: string[]) => {
    const { findings, scenario } = set(...overrides);
    expect(scenario).toBeNull();
    expect(findings).toHaveLength(1);
    return findings[0];
  };

  test('is told with the path that was meant', () => {
    expect(finding('families.frailty=0.5', 'services.social-work.cap.perFt=20')).toMatchObject({
      ...{ code: 'set-unknown-path', file: '--set', line: 2, column: 1 },
      hint: 'did you mean "services.social-work.cap.perFte"?',
    });
    expect(finding('stages.asessment.hours=1')?.hint).toBe('did you mean "stages.assessment.hours"?');
  });
  test('is told when it goes on below a number', () => {
    expect(finding('stages.assessment.hours.value=1')).toMatchObject({ code: 'set-unknown-path' });
  });
  test('is told when it adds a stage, which it cannot', () => {
    expect(finding('stages.new-stage.hours=1')).toMatchObject({ code: 'set-unknown-path' });
  });
  test('is told when a star matches nothing', () => {
    expect(finding('stages.assessment.routes.*.share=1')).toMatchObject({ code: 'set-unknown-path' });
  });
  test('is told when a law has no such field', () => {
    expect(finding('stages.assessment.work.scale=1y')?.message).toBe('stages.assessment.work has no "scale"');
  });
  test.each(['families.frailty', '=3', 'families..frailty=3', 'families.frailty=', ''])(
    'is told when it is not path=value: "%s"',
    (text) => {
      expect(finding(text)).toMatchObject({ code: 'set-malformed', file: '--set', line: 1, column: 1 });
    },
  );
  test('is told at its value when that is out of bounds', () => {
    expect(finding('families.frailty=-1')).toMatchObject({
      code: 'out-of-bounds',
      file: '--set',
      line: 1,
      column: 18,
    });
  });
  test('is told at its value when that is not YAML', () => {
    expect(finding('official.case=[in-need')).toMatchObject({ code: 'yaml-syntax', file: '--set', line: 1 });
  });
});

test('a key with a dot is named in quotes', () => {
  const path = (key: string) => `stages.child-in-need.work.bands."${key}"`;
  const { scenario } = set(`${path('0y..2y')}=0.5`, `${path('2y..5y')}=0.5`);
  expect(scenario?.stages['child-in-need']?.work).toMatchObject({ bands: [{ share: 0.5 }, { share: 0.5 }] });
});
