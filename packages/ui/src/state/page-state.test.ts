import { describe, expect, it } from 'vitest';
import { pageState } from './page-state.ts';

const asked = { seed: 'taper', runs: 40, hashes: ['base', 'a'] };

describe('the state of the page', () => {
  it('is up to date when the runs answer to the settings', () => {
    expect(pageState('finished', asked, { ...asked })).toBe('up-to-date');
  });

  it('is out of date when the seed or the number of runs has changed since', () => {
    expect(pageState('finished', asked, { ...asked, seed: 'durham' })).toBe('out-of-date');
    expect(pageState('stopped', asked, { ...asked, runs: 100 })).toBe('out-of-date');
  });

  it('is out of date when a scenario has changed or come, and not when one has gone', () => {
    expect(pageState('finished', asked, { ...asked, hashes: ['base', 'b'] })).toBe('out-of-date');
    expect(pageState('finished', asked, { ...asked, hashes: ['base', 'a', 'b'] })).toBe('out-of-date');
    expect(pageState('finished', asked, { ...asked, hashes: ['base'] })).toBe('up-to-date');
  });

  it('is as before the first runs when the base has changed, whatever became of those of the other', () => {
    const other = { ...asked, hashes: ['other', 'a'] };
    for (const phase of ['running', 'finished', 'stopped', 'failed'] as const)
      expect(pageState(phase, asked, other)).toBe('nothing');
  });

  it('is stopped when the reader stopped the runs and changed nothing', () => {
    expect(pageState('stopped', asked, asked)).toBe('stopped');
  });

  it('stays running or failed whatever the settings become', () => {
    expect(pageState('running', asked, { ...asked, seed: 'durham' })).toBe('running');
    expect(pageState('failed', asked, { ...asked, seed: 'durham' })).toBe('failed');
  });
});
