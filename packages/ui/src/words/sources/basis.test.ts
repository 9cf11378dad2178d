import type { CompareResult } from '@taper/engine';
import { expect, it } from 'vitest';
import type { PageState } from '../../state/page-state.ts';
import { basisInWords } from './basis.ts';

const basis = (state: PageState, isStale = false, replications = 12) =>
  basisInWords({
    ...{ state, isStale, comparison: { replications } as CompareResult },
    settings: { seed: 'taper', runs: 30 },
  });

it('says how many runs a view rests on, and what became of the others', () => {
  expect(basis('up-to-date', false, 30)).toBe('Mean of 30 runs');
  expect(basis('running')).toBe('Mean of 12 runs so far, of 30 under way');
  expect(basis('stopped')).toBe('Mean of 12 runs, stopped by you');
  expect(basis('failed')).toBe('Mean of 12 runs, kept from before the failure');
});

it('says that results are out of date, whatever else is true of them', () => {
  expect(basis('out-of-date')).toContain('out of date');
  expect(basis('stopped', true)).toContain('out of date');
});
