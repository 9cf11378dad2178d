import { fieldAt } from '@taper/engine';
import { expect, it } from 'vitest';
import type { LiveControl } from './desk-controls.ts';
import { leversOf, rangeAround } from './levers.ts';

/** A control of a field as the page has it, with what its file says. */
function control(path: string, value: unknown, isHeld = false): LiveControl {
  return {
    control: { path, field: fieldAt(path)!, letter: 'C', group: 'Help', label: path, isBasic: true },
    ...{ base: value, national: undefined, value, evidence: null, isChanged: false },
    ...{ isLocked: false, isHeld },
  };
}

const POSTS = 'services.help.units.team.posts.worker';
const CAP = 'services.help.cap.perFte';
const SHARE = 'services.help.units.team.vacancy';
const WORK = 'stages.support.work.mean';

it('numbers may be moved, posts before caps before all others; words and what a file holds may not', () => {
  const levers = leversOf([
    control(WORK, '13w'),
    control(CAP, { value: 20, source: 'a book' }),
    control('services.help.cap.kind', 'hard'),
    control('services.help.units.team.count', 3, true),
    control(POSTS, 2.5),
  ]);
  expect(levers.map(({ path, amount, unit }) => [path, amount, unit])).toEqual([
    [POSTS, 2.5, ''],
    [CAP, 20, ''],
    [WORK, 13, 'w'],
  ]);
  expect(levers.map(({ counted }) => counted)).toEqual(['posts', expect.any(String), 'weeks']);
});

it('is first looked for from about half of what stands to half as much again', () => {
  const range = (path: string, value: unknown) => rangeAround(leversOf([control(path, value)])[0]!);
  expect(range(POSTS, 16)).toEqual({ from: 8, to: 24, step: 0.5 });
  expect(range(POSTS, 2)).toEqual({ from: 1, to: 3, step: 0.25 });
  expect(range('services.help.units.team.count', 3)).toEqual({ from: 1, to: 5, step: 1 });
  expect(range(WORK, '13w')).toEqual({ from: 6, to: 20, step: null });
});

it('keeps to what a field allows, and off nothing at all', () => {
  const [share] = leversOf([control(SHARE, 0.8)]);
  expect(share).toMatchObject({ times: 100, counted: '%' });
  expect(rangeAround(share!)).toMatchObject({ from: 0.4, to: 1 });
  expect(rangeAround(leversOf([control(SHARE, 0)])[0]!)).toMatchObject({ from: 0 });
  expect(rangeAround(leversOf([control('services.help.units.team.count', 1)])[0]!).from).toBe(1);
});
