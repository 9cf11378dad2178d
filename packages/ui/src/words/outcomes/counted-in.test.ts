import { expect, it } from 'vitest';
import { countedIn } from './counted-in.ts';

it('says what a bare number counts', () => {
  expect(countedIn({ label: 'Referrals', unit: 'children a year' })).toBe('children a year');
  expect(countedIn({ label: 'Caseload, Social work', unit: 'children a worker' })).toBe('children a worker');
});

it('says nothing twice', () => {
  expect(countedIn({ label: 'Children open at level 4', unit: 'children' })).toBe('');
  expect(countedIn({ label: 'Re-referrals', unit: 'share' })).toBe('');
  expect(countedIn({ label: 'Wait for a worker', unit: 'days' })).toBe('');
  expect(countedIn({ label: 'Cost', unit: 'GBP a year' })).toBe('');
});
