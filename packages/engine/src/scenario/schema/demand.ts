import * as z from 'zod';
import { childrenShares, needShares } from './families.ts';
import { allDefault, flag, found, orNone, quantity, share, text } from './field.ts';
import { lawSchema } from './laws.ts';
import { mapOf, requireSumOfOne, sharesOf } from './shares.ts';

/** Months as `demand.season` names them, January first. */
export const months = [
  ...(['january', 'february', 'march', 'april', 'may', 'june'] as const),
  ...(['july', 'august', 'september', 'october', 'november', 'december'] as const),
];

/** Days of the week as `demand.weekday` names them, Monday first. */
export const weekdays = [
  ...(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const),
];

const monthFactor = {
  label: 'Month factor',
  describe: 'Factor on the rate of arrivals in this month.',
  unit: 'factor',
  min: 0,
  max: 10,
};
const weekdayFactor = {
  ...monthFactor,
  label: 'Weekday factor',
  describe: 'Factor on the rate of arrivals on this day of the week.',
};
const trend = {
  label: 'Trend',
  describe: 'Growth of the rate of arrivals a year, from the first day of the results on: 0.02 is 2% a year.',
  unit: 'share a year',
  min: -0.5,
  max: 1,
};

const streamSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the stream on screen.' }).optional(),
  families: found({
    label: 'New families',
    describe:
      'New families a year, without those that come back; solved: as many as make up the referrals of the demand.',
    unit: 'families a year',
    min: 0,
    max: 10_000_000,
    word: 'solved',
  }),
  weight: quantity({
    label: 'Weight',
    describe: 'Part of the solved rate that is this stream’s, in proportion to the other solved streams.',
    unit: 'factor',
    min: 0,
    max: 1_000_000,
    default: 1,
  }),
  seasonal: flag({
    label: 'Seasonal',
    describe: 'Whether the month factors apply to this stream.',
    default: true,
  }),
  season: z.strictObject(allOf(months, quantity(monthFactor).optional())).optional(),
  weekday: z.strictObject(allOf(weekdays, quantity(weekdayFactor).optional())).optional(),
  trend: quantity(trend).optional(),
  patches: sharesOf({
    label: 'Share of the patch',
    describe: 'Share of the stream that lives in this part of the area.',
    what: 'a patch',
  }).optional(),
  need: needShares(
    'Share of the stream with this level of need; left out: that of the stage where they enter.',
  ).optional(),
  factors: allDefault(
    mapOf(
      share({ label: 'Share with it', describe: 'Share of this stream that has the factor of need.' }),
      'a factor of need',
    ),
  ),
  children: childrenShares.optional(),
  /** Age of the youngest child when the family first comes; none: nobody grows up, or as in all families. */
  youngest: orNone(lawSchema),
  entry: sharesOf({
    label: 'Share entering',
    describe: 'Share of the stream that enters at this stage.',
    what: 'a stage',
  }),
});

const patchSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the patch on screen.' }).optional(),
  share: share({ label: 'Share of families', describe: 'Share of new families that live in the patch.' }),
});

const patches = mapOf(patchSchema, 'a patch').check((context) => {
  const shares = Object.values(context.value).map((patch) => patch.share);
  if (shares.length > 0) requireSumOfOne(shares, context);
});

/** Where families come from. */
export const demandSchema = z.strictObject({
  season: allDefault(z.strictObject(allOf(months, quantity({ ...monthFactor, default: 1 })))),
  weekday: allDefault(z.strictObject(allOf(weekdays, quantity({ ...weekdayFactor, default: 1 })))),
  trend: quantity({ ...trend, default: 0 }),
  referrals: quantity({
    label: 'Referrals',
    describe:
      'Children referred a year, new and returning, that streams with families: solved are solved for: as demand stands on the first day, before any trend, and at full attention.',
    unit: 'children a year',
    above: 0,
    max: 10_000_000,
  }).optional(),
  patches: allDefault(patches),
  streams: mapOf(streamSchema, 'a stream'),
});

/** Builds the same field under each of these names. */
export function allOf<const Name extends string, Part>(
  names: readonly Name[],
  part: Part,
): Record<Name, Part> {
  return Object.fromEntries(names.map((name) => [name, part])) as Record<Name, Part>;
}
