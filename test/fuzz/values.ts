import type { FieldInfo } from '@taper/engine';
import type { Chance } from './chance.ts';
import type { Plain } from './document.ts';

const UNITS = ['d', 'w', 'mo', 'y'];
const HUGE = [
  1e308,
  -1e308,
  1e16,
  5e-324,
  Infinity,
  -Infinity,
  NaN,
  -0,
  2 ** 53,
  1e21,
  '1e99',
  '99999999999y',
];
const WRONG: readonly Plain[] = [
  ...[
    null,
    true,
    '',
    ' ',
    'none',
    'forever',
    'solved',
    '~',
    '22%',
    '13w',
    '2015-02-30',
    '45wd',
    '-3d',
    '1..2',
  ],
  ...[
    [],
    {},
    [[]],
    [null],
    { value: 1 },
    { value: {}, basis: 'x' },
    { 1: 1 },
    { closed: 1 },
    '\u0000',
    '\ud800',
  ],
];
const DATES = [
  '0000-01-01',
  '9999-12-31',
  '1900-01-01',
  '2199-12-31',
  '2200-01-01',
  '2015-02-28',
  '2016-02-29',
  '2015-02-29',
  '1969-12-31',
  '2015-04-01',
];

/** A value that a field may have, as far as its bounds say. */
export function valueInside(field: FieldInfo, chance: Chance): Plain {
  const { kind, min = 0, max, above, whole, choices } = field;
  if (kind === 'flag') return chance.is(0.5);
  if (kind === 'choice') return choices === undefined ? 1 : chance.pick(choices);
  if (kind === 'date')
    return chance.pick(['2015-04-01', '2016-02-29', '2015-12-25', '2024-03-04', '2040-01-01']);
  if (kind === 'duration') return `${1 + chance.below(20)}${chance.pick(UNITS)}`;
  if (kind === 'workingDays') return `${1 + chance.below(60)}wd`;
  if (kind !== 'number') return chance.pick(['open', 'door', 'team', 'Something']);
  const least = above ?? min;
  const most = Math.min(max ?? 1000, least + chance.pick([1, 2, 50, 1000]));
  const value = least + (most - least) * (1 - chance.next());
  return whole === true ? Math.ceil(value) : Number(value.toPrecision(chance.pick([1, 3, 17])));
}

/** A value at a bound of a field, or just over it. */
export function valueAtBound(field: FieldInfo, chance: Chance): Plain {
  const bounds = [field.min, field.max, field.above].filter((bound) => bound !== undefined);
  if (bounds.length === 0) return anyWrong(chance);
  const value = chance.pick(bounds) + chance.pick([0, 0, 1, -1, 1e-9, -1e-9, 0.5]);
  return field.kind === 'duration' ? `${value}d` : value;
}

/** A value that no field, or hardly any, has. */
export function anyWrong(chance: Chance): Plain {
  return chance.is(0.4) ? chance.pick<Plain>(HUGE) : chance.is(0.2) ? chance.pick(DATES) : chance.pick(WRONG);
}
