import { describe, expect, test } from 'vitest';
import { expectFindingIn, readText, smallCouncil } from '../../../../../test/support/small-council.ts';

const dated = (timeline: string): string => `${smallCouncil}timeline:\n${timeline}\n`;
const stepUp = (rest: string): string => dated(`  change: { ${rest}, set: { thresholds.stepUp: 0.7 } }`);

describe('the dates of a change', () => {
  test('are dates', () => {
    expectFindingIn('wrong-type', stepUp('from: ▸2016-02-30'));
  });
  test('must be there', () => {
    expectFindingIn('missing-field', dated('  ▸change: { set: { thresholds.stepUp: 0.7 } }'));
  });
  test('lie in the years that the calendar of a run reaches', () => {
    const { findings } = readText(stepUp('from: 9999-02-14, to: 9999-06-09, ramp: 20y'));
    const hint = 'write a day from 1900-01-01 to 2199-12-31';
    expect(findings.map(({ path }) => path)).toEqual(['timeline.change.from', 'timeline.change.to']);
    for (const finding of findings) expect(finding).toMatchObject({ code: 'out-of-bounds', hint });
  });
  test('go forwards', () => {
    const finding = expectFindingIn('dates-out-of-order', stepUp('from: 2016-01-15, ▸to: 2016-01-15'));
    expect(finding).toMatchObject({
      message: 'change ends on 2016-01-15, before it has started',
      hint: 'write a date after 2016-01-15',
    });
  });
  test('leave time for the ramp', () => {
    const finding = expectFindingIn(
      'dates-out-of-order',
      stepUp('from: 2016-01-04, ramp: 8w, ▸to: 2016-02-01'),
    );
    expect(finding.message).toBe(
      'change is to go back on 2016-02-01, before it is made in full on 2016-02-29',
    );
  });
  test('after the results are over are warned of', () => {
    const finding = expectFindingIn('change-never-in-force', stepUp('▸from: 2018-04-01'));
    expect(finding.message).toBe('change never holds: it starts when the results are over, on 2018-04-01');
  });
  test('before the warm-up are warned of', () => {
    const finding = expectFindingIn('change-never-in-force', stepUp('from: 2005-01-01, ▸to: 2006-01-01'));
    expect(finding.message).toBe('change never holds: it is over when the warm-up starts, on 2007-04-01');
  });
  test('may lie before the first day', () => {
    expect(readText(stepUp('from: 2005-01-01')).findings).toEqual([]);
  });
});

describe('a change', () => {
  test('changes something', () => {
    expectFindingIn('change-empty', dated('  ▸change: { from: 2016-01-01 }'));
  });
  test('does not go on while another changes the same number', () => {
    const finding = expectFindingIn(
      'changes-overlap',
      dated(`  first: { from: 2016-01-04, to: 2017-01-02, ramp: 2w, set: { thresholds.stepUp: 0.7 } }
  second: { from: 2017-01-09, by: { ▸thresholds.stepUp: 2 } }`),
    );
    expect(finding).toMatchObject({
      message: 'first, from 2016-01-04 on, and second change thresholds.stepUp at the same time',
      hint: 'start second on 2017-01-16 or later, or end first sooner',
    });
  });
  test('may follow another that has gone back, or that stays for good', () => {
    const text =
      dated(`  first: { from: 2016-01-04, to: 2017-01-02, ramp: 2w, set: { thresholds.stepUp: 0.7 } }
  second: { from: 2017-01-16, by: { thresholds.stepUp: 2 } }
  third: { from: 2017-03-01, to: 2017-06-01, set: { thresholds.stepUp: 3 } }`);
    expect(readText(text).findings).toEqual([]);
  });
  test('does not follow one that is still on its way', () => {
    expectFindingIn(
      'changes-overlap',
      dated(`  first: { from: 2016-01-04, ramp: 3w, set: { thresholds.stepUp: 0.7 } }
  second: { from: 2016-01-24, set: { ▸thresholds.stepUp: 2 } }`),
    );
  });
  test('changes a number once', () => {
    const finding = expectFindingIn(
      'changes-overlap',
      dated('  change: { from: 2016-01-01, set: { thresholds.stepUp: 2 }, by: { ▸thresholds.stepUp: 2 } }'),
    );
    expect(finding.message).toBe('change changes thresholds.stepUp twice');
  });
  test('goes to no limit at once, not by a ramp', () => {
    const to = 'set: { ▸services.support.queueMax: none } }';
    const finding = expectFindingIn(
      'change-without-number',
      dated(`  change: { from: 2016-01-01, ramp: 8w, ${to}`),
    );
    expect(finding.message).toBe('services.support.queueMax cannot go step by step to no limit');
    expect(readText(dated(`  change: { from: 2016-01-01, ${to.replace('▸', '')}`)).findings).toEqual([]);
  });
});

describe('a scenario with a change in force', () => {
  test('has shares that sum to 1', () => {
    const finding = expectFindingIn(
      'shares-do-not-sum',
      dated('  ▸change: { from: 2016-01-15, set: { stages.assessment.next.closed: 0.5 } }'),
    );
    expect(finding).toMatchObject({
      message: 'stages.assessment.next from 2016-01-15 on: shares must sum to 1; these sum to 0.9',
      hint: 'add 0.1 in all',
    });
  });
  test('has them halfway up a ramp too', () => {
    const finding = expectFindingIn(
      'shares-do-not-sum',
      dated(`  first: { from: 2016-01-04, ramp: 2w, set: { stages.assessment.next.closed: 0.5 } }
  ▸second: { from: 2016-01-04, ramp: 4w, set: { stages.assessment.next.child-in-need: 0.5 } }`),
    );
    expect(finding.message).toContain('from 2016-01-11 on');
    const together = 'set: { stages.assessment.next.closed: 0.5, stages.assessment.next.child-in-need: 0.5 }';
    expect(readText(dated(`  both: { from: 2016-01-04, ramp: 4w, ${together} }`)).findings).toEqual([]);
  });
  test('has somebody to lead every stage', () => {
    const finding = expectFindingIn(
      'stage-without-lead',
      dated('  ▸freeze: { from: 2016-01-15, set: { services.support.units.all.count: 0 } }'),
    );
    expect(finding).toMatchObject({
      message: 'from 2016-01-15 on: nobody in support may lead family-support',
      path: 'timeline.freeze',
    });
  });
  test('leaves time for direct work, also where two changes come together', () => {
    const finding = expectFindingIn(
      'no-direct-work',
      dated(`  ▸systems: { from: 2016-02-01, set: { roles.social-worker.admin: 0.7 } }
  travel: { from: 2016-01-01, to: 2016-06-01, set: { roles.social-worker.travel: 0.2 } }`),
    );
    expect(finding.message).toContain('from 2016-02-01 on: administration, travel and training take 1');
  });
  test('is not blamed for what was wrong before', () => {
    const { findings } = readText(
      dated('  change: { from: 2016-01-15, set: { thresholds.stepUp: 0.7 } }').replace(
        'leads: [assessment, child-in-need]',
        'leads: [assessment]',
      ),
    );
    expect(findings.map(({ path }) => path)).toEqual(['stages.child-in-need']);
  });
});
