import type { Indicator } from '@taper/engine';
import { expect, it } from 'vitest';
import { withDistinctLabels } from './distinct-labels.ts';

const labelled = (id: string, label: string): Indicator => ({
  ...{ id, label, unit: 'days', good: null, definition: '', matters: 0, official: null, headline: true },
});
const labels = (...indicators: Indicator[]) => withDistinctLabels(indicators).map(({ label }) => label);

it('tells a stage and a service of the same name apart', () => {
  expect(
    labels(
      labelled('wait.days.mean.service=support', 'Wait for a worker, Support'),
      labelled('wait.days.mean.stage=support', 'Wait for a worker, Support'),
      labelled('referrals.perYear', 'Referrals'),
    ),
  ).toEqual(['Wait for a worker, Support (service)', 'Wait for a worker, Support (stage)', 'Referrals']);
});

it('falls back on ids where two stages have one name', () => {
  expect(
    labels(labelled('starts.stage=a', 'Starts, Plan'), labelled('starts.stage=b', 'Starts, Plan')),
  ).toEqual(['Starts, Plan (starts.stage=a)', 'Starts, Plan (starts.stage=b)']);
});
