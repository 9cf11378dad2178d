import { Outcomes } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import type { PageState } from '../../state/page-state.ts';
import { runButtonWords, statusWords } from './status-words.ts';

const settings = { seed: 'taper', runs: 40 };
const results = { settings, outcomes: new Outcomes([]), played: [], done: 40 };
const progress = { done: 12, total: 40, left: 21_000 };
const say = (state: PageState, wanted = settings) =>
  statusWords({ state, settings: wanted, progress, results }).text;

describe('the status', () => {
  it('counts runs and the time left while they are made', () => {
    expect(say('running')).toBe('12 of 40 runs, about 25 s left');
  });

  it('says how many runs the results rest on', () => {
    expect(say('up-to-date')).toBe('40 runs, up to date');
  });

  it('says what makes the results out of date', () => {
    expect(say('out-of-date', { ...settings, seed: 'durham' })).toBe('Out of date: the seed changed');
    expect(say('out-of-date', { ...settings, runs: 100 })).toBe('Out of date: 40 runs of 100 asked for');
  });

  it('says who stopped the runs and how many are kept', () => {
    expect(say('stopped')).toBe('Stopped by you: 12 of 40 runs kept');
  });
});

it('the button says what it would do', () => {
  expect((['up-to-date', 'out-of-date', 'stopped', 'failed'] as const).map(runButtonWords)).toEqual([
    'Run',
    'Run',
    'Carry on',
    'Try again',
  ]);
});
