import { expect, it } from 'vitest';
import { spokenOf } from './spoken.ts';

it('an outcome has a subject and the verb that goes with it', () => {
  expect(spokenOf('rereferrals.share', 'Re-referrals')).toEqual({ subject: 're-referrals', isMany: true });
  expect(spokenOf('open.children.level=4', 'Children open at level 4').isMany).toBe(true);
  expect(spokenOf('caseload.children.mean.service=a', 'Caseload, One Point')).toEqual({
    ...{ subject: 'caseload (One Point)', isMany: false },
  });
  expect(spokenOf('sickness.share.service=a', 'Sickness, One Point').isMany).toBe(false);
});

it('what heads a row badly in a sentence has other words there', () => {
  expect(spokenOf('held.below.share', 'Held below need').subject).toBe('families held below their need');
  expect(spokenOf('wait.families.service=a', 'Families waiting, One Point').subject).toBe(
    'families without a worker (One Point)',
  );
});
