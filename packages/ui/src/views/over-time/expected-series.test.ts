import { expect, it } from 'vitest';
import type { ExpectedCourse } from '../../desk/desk-api.ts';
import type { ViewInput, ViewPreview } from '../view.ts';
import { expectedSeries } from './expected-series.ts';

const course: ExpectedCourse = {
  months: 2,
  childrenByLevel: { 3: Float64Array.of(400, 410) },
  familiesByLevel: {},
  waiting: { help: Float64Array.of(5, 6), door: Float64Array.of(1, 0) },
  attention: { help: Float64Array.of(0.9, 0.8) },
  referrals: Float64Array.of(6000, 6100),
};
const scenarios = [{ id: 'base' }, { id: 'one' }] as unknown as ViewInput['scenarios'];
const preview: ViewPreview = { id: 'one', base: course, scenario: course };
const expected = (place: number, series: string) => [
  ...Array.from(expectedSeries({ preview, scenarios }, place, series)),
];

it('finds what is expected of the series that a preview has', () => {
  expect(expected(1, 'open.children.level=3')).toEqual([400, 410]);
  expect(expected(1, 'wait.families.service=help')).toEqual([5, 6]);
  expect(expected(1, 'wait.families')).toEqual([6, 6]);
  expect(expected(1, 'attention.mean.service=help')).toEqual([0.9, 0.8]);
  expect(expected(1, 'referrals.perYear')).toEqual([6000, 6100]);
});

it('there is nothing for other scenarios, other series and without a preview', () => {
  expect(expected(0, 'open.children.level=3')).toEqual([]);
  expect(expected(1, 'vacancy.share.service=help')).toEqual([]);
  expect(expectedSeries({ preview: null, scenarios }, 1, 'open.children.level=3')).toEqual([]);
});
