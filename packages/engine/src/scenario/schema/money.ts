import * as z from 'zod';
import { allDefault, date, type Field, quantity, text, textLike } from './field.ts';
import { idOf } from './ids.ts';
import { mapOf } from './shares.ts';

/** Who bears a cost where the file does not say. */
export const defaultBearer = 'council';

/** A year of prices: a calendar year, or one that starts in April and has the next one after a dash. */
const yearPattern = /^\d{4}(-\d{2})?$/;
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;

/** Builds the field for the year in whose prices a cost is, as the calendar has it (2024) or from April (2023-24). */
function priceYear(describe: string): Field<string> {
  const year = z.number().min(FIRST_YEAR).max(LAST_YEAR).multipleOf(1).transform(String);
  return z
    .union([z.string().regex(yearPattern), year])
    .meta({ kind: 'text', title: 'Price year', description: describe, form: '2024, or 2023-24 from April' });
}

const amount = (label: string, describe: string, unit: string) =>
  quantity({ label, describe, unit, min: 0, max: 1e12, default: 0 });

/** What every cost says of itself: who bears it, and in the prices of which year it is. */
const priced = {
  bearer: idOf('Borne by', 'Who bears the cost, one of money.bearers; left out: council.').prefault(
    defaultBearer,
  ),
  priceYear: priceYear(
    'Year in whose prices the cost is, such as 2024 or 2023-24; left out: money.priceYear.',
  ).optional(),
};

const label = (of: string) => text({ label: 'Label', describe: `Name of ${of} on screen.` }).optional();

/** What people in a role cost. */
export const roleCostSchema = z.strictObject({
  perYear: amount(
    'Cost of a full-time year',
    'What a full-time permanent worker costs, on-costs included; agency staff cost the agency premium on top.',
    'money a year',
  ),
  perHour: quantity({
    label: 'Cost of an hour',
    describe:
      'What an hour costs that a stage takes of this role’s time; left out: the full-time year by its paid hours.',
    unit: 'money an hour',
    min: 0,
    max: 1e9,
  }).optional(),
  ...priced,
});

/** What places of a kind of placement cost. */
export const placementCostSchema = z.strictObject({
  fixed: amount(
    'Cost of a place that there is',
    'What a place costs whether a child is in it or not; needs a number of places.',
    'money a week',
  ),
  variable: amount(
    'Cost of a child placed',
    'What a child costs while placed here, on top of the place.',
    'money a week',
  ),
  ...priced,
});

/** One of the costs of a stage that is not the pay of those in post: a conference, a court, help that is bought in. */
export const stageCostSchema = z.strictObject({
  label: label('the cost'),
  perStart: amount('Cost of a start', 'What is paid when a family starts in the stage.', 'money'),
  perWeek: amount(
    'Cost of a week',
    'What is paid while a family is open in the stage, waiting or led, such as for help that is bought in.',
    'money a week',
  ),
  role: idOf(
    'Whose time',
    'The role whose time the stage takes, of people who are not paid as posts already; left out: nobody’s.',
  ).optional(),
  hoursPerStart: quantity({
    label: 'Hours a start',
    describe: 'Hours of the role when a family starts in the stage.',
    unit: 'hours',
    min: 0,
    max: 10_000,
    default: 0,
  }),
  hoursPerWeek: quantity({
    label: 'Hours a week open',
    describe: 'Hours of the role while a family is open in the stage.',
    unit: 'hours a week',
    min: 0,
    max: 168,
    default: 0,
  }),
  ...priced,
});

const bearerSchema = z.strictObject({ label: label('who bears costs') });

const setUpSchema = z.strictObject({
  label: label('the cost'),
  amount: amount('Amount', 'What is paid, once.', 'money'),
  date: date({ label: 'Paid on', describe: 'Day on which it is paid.' }),
  ...priced,
});

const runningSchema = z.strictObject({
  label: label('the cost'),
  perYear: amount('Cost a year', 'What is paid for training, licences and the like.', 'money a year'),
  from: date({
    label: 'Paid from',
    describe: 'First day that it is paid for; left out: the first day of the results.',
  }).optional(),
  until: date({
    label: 'Paid until',
    describe: 'Day from which it is not paid any more; left out: it goes on.',
  }).optional(),
  ...priced,
});

/** Money: in which prices, borne by whom, and what is paid apart from people, placements and stages. */
export const moneySchema = z.strictObject({
  currency: textLike(/^[A-Z]{3}$/, 'three capitals, such as GBP', {
    label: 'Currency',
    describe: 'Currency of all amounts, by its three letters.',
    default: 'GBP',
  }),
  priceYear: priceYear('Year in whose prices results are, such as 2024 or 2023-24.').optional(),
  inflation: quantity({
    label: 'Inflation',
    describe:
      'Yearly growth of prices by which costs of other years are brought to the price year; results have the same prices from first to last.',
    unit: 'share a year',
    min: -0.5,
    max: 1,
    default: 0,
  }),
  bearers: allDefault(mapOf(bearerSchema, 'who bears costs')),
  setUp: allDefault(mapOf(setUpSchema, 'a cost of setting up')),
  running: allDefault(mapOf(runningSchema, 'a running cost')),
});
