import { expect, it } from 'vitest';
import { settingsNote } from './settings-note.ts';

const made = { seed: 'taper', runs: 40 };

it('says nothing while the results answer to the settings', () => {
  expect(settingsNote('up-to-date', made, made)).toBeNull();
  expect(settingsNote('running', made, made)).toBeNull();
});

it('says whose results are shown when the settings have changed', () => {
  expect(settingsNote('out-of-date', made, { ...made, seed: 'durham' })).toBe(
    'What follows is from seed “taper” and 40 runs. Press Run to bring it up to date.',
  );
  expect(settingsNote('running', made, { ...made, seed: 'durham' })).toBe(
    'Until the first new runs are in, this is from seed “taper”.',
  );
});
