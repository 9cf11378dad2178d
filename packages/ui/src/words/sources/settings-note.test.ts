import { expect, it } from 'vitest';
import { settingsNote, staleNote } from './settings-note.ts';

const settings = { seed: 'taper', runs: 40 };
const shown = { settings, done: 40 };

it('says nothing while the results answer to the settings', () => {
  expect(settingsNote('up-to-date', shown, settings)).toBeNull();
  expect(settingsNote('running', shown, settings)).toBeNull();
});

it('says whose results are shown when the settings have changed', () => {
  expect(settingsNote('out-of-date', shown, { ...settings, seed: 'durham' })).toBe(
    'What follows is from seed “taper” and 40 runs. Press Run to bring it up to date.',
  );
  expect(settingsNote('running', shown, { ...settings, seed: 'durham' })).toBe(
    'Until the first new runs are in, this is from seed “taper”.',
  );
});

it('counts the runs that were finished, not those asked for, when they were stopped', () => {
  expect(settingsNote('out-of-date', { settings, done: 12 }, { ...settings, seed: 'durham' })).toContain(
    'and 12 runs.',
  );
});

it('names the scenarios that have changed since they were run', () => {
  const same = (name: string) => ({ name, now: name });
  expect(staleNote([same('Cap 20')], true)).toBe(
    'Out of date: “Cap 20” has changed since. New runs are under way.',
  );
  expect(staleNote([same('A'), { name: 'B', now: 'C' }], false)).toBe(
    'Out of date: “A”, “B” (now “C”) have changed since. Press Run to bring it up to date.',
  );
});
