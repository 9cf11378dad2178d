import type { Indicator } from '@taper/engine';
import { expect, it } from 'vitest';
import { groupsOf } from './indicator-groups.ts';

const indicator = (id: string): Indicator => ({
  ...{ id, label: id, definition: '', unit: 'share', good: null, matters: 0, official: null, headline: true },
});

it('puts outcomes in the order people ask about them, each under its question', () => {
  const ids = [
    'referrals.perYear',
    'tenure.years',
    'cost.perYear',
    'open.children.level=2',
    'rereferrals.share',
  ];
  expect(
    groupsOf(ids.map(indicator)).map(({ title, indicators }) => [title, indicators.map(({ id }) => id)]),
  ).toEqual([
    ['Coming back and coming in', ['rereferrals.share', 'referrals.perYear']],
    ['Children open', ['open.children.level=2']],
    ['Money', ['cost.perYear']],
    ['Other outcomes', ['tenure.years']],
  ]);
});
