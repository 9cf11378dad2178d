import { expect, it } from 'vitest';
import type { Lever } from '../../state/levers.ts';
import { goalDraft, rangeDraft, readDraft } from './draft.ts';

const posts: Lever = {
  ...{ path: 'services.help.units.team.posts.worker', label: 'Family worker posts', group: 'Help' },
  ...{ amount: 2, unit: '', counted: 'posts', times: 1, whole: false, isBasic: true },
  bounds: { min: 0, max: Infinity },
};
const vacancy: Lever = { ...posts, counted: '%', times: 100, amount: 0.1, bounds: { min: 0, max: 1 } };
const share = { unit: 'share', label: 'Re-referrals' };
const outcome = (good: 'lower' | 'higher' | null, unit = 'share') => ({
  ...{ id: 'some', label: 'Some', definition: '', unit, good, matters: 0.01, official: null, headline: true },
});

it('shares are typed in a hundred and understood as parts', () => {
  const { understood } = readDraft({ from: '5', to: '15', step: '', goal: '12.5' }, vacancy, share);
  expect(understood).toEqual({ from: 0.05, to: 0.15, step: null, value: 0.125 });
});

it('what is wrong is said of each field, and nothing is asked', () => {
  const said = (draft: Partial<Parameters<typeof readDraft>[0]>, lever = posts) =>
    readDraft({ from: '1', to: '3', step: '0.5', goal: '15', ...draft }, lever, share);
  expect(said({}).faults).toEqual({});
  expect(said({ goal: '' })).toMatchObject({
    faults: { goal: 'Say what it is to be: give a number.' },
    understood: null,
  });
  expect(said({ goal: '140' }).faults.goal).toContain('0 to 100%');
  expect(said({ from: '3', to: '1' }).faults.to).toBe('Give more than 3: the smaller number comes first.');
  expect(said({ from: 'two', to: '-1' }).faults).toMatchObject({
    from: 'Give a number.',
    to: 'It cannot be less than 0.',
  });
  expect(said({ step: '5' }).faults.step).toContain('more than lies between');
  expect(said({ step: '0' }).faults.step).toContain('above 0');
  expect(said({ step: '1', to: '2.5' }, { ...posts, whole: true }).faults.to).toBe('Give a whole number.');
  expect(said({ from: '50', to: '150', step: '' }, vacancy).faults.to).toBe('It cannot be more than 100.');
});

it('begins with a goal somewhat better than now, whichever way is good, and with none where now is not known', () => {
  expect(goalDraft(outcome('lower'), 0.209)).toEqual({ is: 'at-most', goal: '19' });
  expect(goalDraft(outcome('higher'), 0.5)).toEqual({ is: 'at-least', goal: '55' });
  expect(goalDraft(outcome(null, 'children'), 1234)).toEqual({ is: 'at-most', goal: '1110' });
  expect(goalDraft(outcome('lower'), null).goal).toBe('');
});

it('a range is typed in the unit that readers see', () => {
  expect(rangeDraft(posts)).toEqual({ from: '1', to: '3', step: '0.25' });
  expect(rangeDraft(vacancy)).toMatchObject({ from: '5', to: '15' });
});
