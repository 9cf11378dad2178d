import type { Indicator } from '@taper/engine';
import { expect, it } from 'vitest';
import { besideGroups } from './beside-groups.ts';

const indicator = (id: string, label = id) => ({ id, label }) as Indicator;
const group = (title: string, ...ids: string[]) => ({ title, indicators: ids.map((id) => indicator(id)) });

it('has each outcome once, under the title it has first', () => {
  const one = [group('Waiting', 'wait.a'), group('Children open', 'open.4', 'open.5')];
  const other = [group('Children open', 'open.4', 'open.3'), group('Money', 'cost'), group('Late', 'wait.a')];
  const found = besideGroups([one, other]).map(({ title, indicators }) => [
    title,
    indicators.map(({ id }) => id).join(),
  ]);
  expect(found).toEqual([
    ['Waiting', 'wait.a'],
    ['Children open', 'open.4,open.5,open.3'],
    ['Money', 'cost'],
  ]);
});

it('says what an outcome is in the words of the first project', () => {
  const one = [{ title: 'Money', indicators: [indicator('cost', 'Cost in Durham')] }];
  const other = [{ title: 'Money', indicators: [indicator('cost', 'Cost elsewhere')] }];
  expect(besideGroups([one, other])[0]?.indicators[0]?.label).toBe('Cost in Durham');
});
