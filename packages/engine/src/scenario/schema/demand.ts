import * as z from 'zod';
import { allDefault, duration, flag, orNone, quantity, text } from './field.ts';
import { lawSchema } from './laws.ts';
import { mapOf, sharesOf } from './shares.ts';

/** Months as `demand.season` names them, January first. */
export const months = [
  ...(['january', 'february', 'march', 'april', 'may', 'june'] as const),
  ...(['july', 'august', 'september', 'october', 'november', 'december'] as const),
];

const monthFactor = quantity({
  label: 'Month factor',
  describe: 'Factor on the rate of arrivals in this month.',
  unit: 'factor',
  min: 0,
  max: 10,
  default: 1,
});

const childrenShares = sharesOf({
  label: 'Share with this many children',
  describe: 'Share of families that have this many children.',
  what: 'a number of children',
  pattern: /^[1-9]\d?$/,
});

const streamSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the stream on screen.' }).optional(),
  families: quantity({
    label: 'New families',
    describe: 'New families a year; families that come back are not counted here.',
    unit: 'families a year',
    min: 0,
    max: 10_000_000,
  }),
  seasonal: flag({
    label: 'Seasonal',
    describe: 'Whether the month factors apply to this stream.',
    default: true,
  }),
  children: childrenShares.optional(),
  /** Age of the youngest child when the family first comes; none: nobody grows up, or as in all families. */
  youngest: orNone(lawSchema),
  entry: sharesOf({
    label: 'Share entering',
    describe: 'Share of the stream that enters at this stage.',
    what: 'a stage',
  }),
});

const monthShape = Object.fromEntries(months.map((month) => [month, monthFactor])) as Record<
  (typeof months)[number],
  typeof monthFactor
>;

/** Where families come from. */
export const demandSchema = z.strictObject({
  season: allDefault(z.strictObject(monthShape)),
  streams: mapOf(streamSchema, 'a stream'),
});

/** What families are like. */
export const familiesSchema = z.strictObject({
  children: childrenShares.prefault({ '1': 1 }),
  frailty: quantity({
    label: 'Frailty',
    describe:
      'Coefficient of variation of how readily families escalate and return (gamma, mean 1); 0: all alike.',
    unit: 'factor',
    min: 0,
    max: 10,
    default: 0,
  }),
  /** Age of the youngest child when the family first comes; none: nobody grows up, or as in all families. */
  youngest: orNone(lawSchema),
  grownAt: duration({
    label: 'Grown at',
    describe: 'Age at which a child is grown; a family whose youngest child is does not come back.',
    above: 0,
    default: '18y',
    basis: 'published',
    source: 'statute',
    confidence: 'H',
  }),
});
