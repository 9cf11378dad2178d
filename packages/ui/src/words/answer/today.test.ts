import { expect, it } from 'vitest';
import { todayInWords } from './today.ts';

const result = (id: string, label: string, mean: number | null, unit: string) => ({ id, label, mean, unit });
const RESULTS = [
  result('open.children.level=1', 'Children open at level 1', 9, 'children'),
  result('open.children.level=2', 'Children open at level 2', 600, 'children'),
  result('open.children.level=5', 'Children open at level 5', 500, 'children'),
  result('held.below.share', 'Families held below their need', 0.088, 'share'),
  result('wait.families', 'Families without a worker', 60, 'families'),
  result('wait.families.service=a', 'Families waiting, Family support', 50, 'families'),
  result('wait.families.service=b', 'Families waiting, Social work', 10, 'families'),
  result('rereferrals.share', 'Re-referrals', 0.208, 'share'),
];

it('a place by itself is told by who has no worker and where, who is held below need, who comes back and who is open', () => {
  expect(todayInWords(RESULTS)).toBe(
    'About 60 families are without a worker, most of them in Family support. ' +
      '8.8% of open families are held below their need. ' +
      'Re-referrals are 20.8% of referrals. ' +
      '1,100 children are open at levels 2 to 5.',
  );
});

it('where nobody waits, no service is named; what is not counted is left out', () => {
  expect(todayInWords([result('wait.families', 'Families without a worker', 0, 'families')])).toBe(
    'Hardly any family is without a worker.',
  );
  expect(todayInWords([result('wait.families', 'Families without a worker', 0.8, 'families')])).toBe(
    'Hardly any family is without a worker (0.8 on average).',
  );
  expect(todayInWords([])).toBe('');
});
