import { readFileSync } from 'node:fs';
import { readCalibration } from '@taper/engine';
import { expect, it } from 'vitest';
import { FORM, contradictions, formWith, numbersIn } from './twelve.ts';

const COUNCIL = 'scenarios/england/council.yaml';
const TARGETS = 'scenarios/england/twelve-numbers.targets.yaml';
const form = readFileSync(TARGETS, 'utf8');

const read = (text: string) =>
  readCalibration({ file: COUNCIL, targets: TARGETS, set: [], free: [] }, (path) =>
    path === TARGETS ? text : readFileSync(path, 'utf8'),
  );

it('the form has all twelve numbers', () => {
  const numbers = numbersIn(form);
  expect(Object.keys(numbers)).toHaveLength(12);
  expect(numbers).toMatchObject({ children: 100_000, 'demand.referrals': 5185, 'rereferrals.share': 22.6 });
});

it('numbers that are not changed leave the form as it is, but for the name', () => {
  expect(formWith(form, numbersIn(form), 'England, per 100,000 children')).toContain(
    'fact: rereferral.share',
  );
});

it('numbers written over the form are what a council is fitted to', () => {
  const own = Object.fromEntries(FORM.map(({ key }) => [key, (numbersIn(form)[key] ?? 0) * 0.5]));
  const { calibration, findings } = read(formWith(form, own, 'A "small" town: ours'));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const figures = new Map(calibration?.targets.figures.map(({ id, value }) => [id, value]));
  expect(figures.get('rereferrals.share')).toBeCloseTo(0.113);
  expect(figures.get('open.children.official=plan')).toBe(202.5);
  expect(calibration?.start.place).toEqual({ name: 'A "small" town: ours', children: 50_000 });
  expect(calibration?.start.demand.referrals).toBe(2592.5);
  const held = calibration?.targets.figures.filter(({ holdOut }) => holdOut).map(({ id }) => id);
  expect(held).toEqual(['ends.perYear.official=care', 'caseload.children.mean.service=social-work']);
});

it('a council’s own counts are no better known than chance lets them be, and posts as well as ever', () => {
  const own = {
    ...numbersIn(form),
    'starts.perYear.official=care': 100,
    'open.children.official=in-need': 9999,
    'staff.posts.service=social-work': 100,
  };
  const { calibration } = read(formWith(form, own, 'Ours'));
  const figures = new Map(calibration?.targets.figures.map((one) => [one.id, one]));
  const width = (id: string) => {
    const { low, high, value } = figures.get(id)!;
    return (high - low) / 2 / value;
  };
  expect(width('starts.perYear.official=care')).toBeCloseTo(0.1);
  expect(width('open.children.official=in-need')).toBeCloseTo(0.02);
  expect(figures.get('staff.posts.service=social-work')?.stated).toBe(false);
});

it('numbers that cannot be true together are told before anything is looked for', () => {
  const numbers = numbersIn(form);
  expect(contradictions(numbers)).toEqual([]);
  const own = {
    ...numbers,
    'open.children.official=in-need': 900,
    'vacancy.share.service=social-work': 10,
  };
  const [tooFew, tooMany] = contradictions(own);
  expect(tooFew).toMatch(/1,075 at least/);
  expect(tooMany).toMatch(/larger share than vacant posts/);
  expect(contradictions({ ...numbers, children: 4000 })[0]).toMatch(/live in the area/);
});
