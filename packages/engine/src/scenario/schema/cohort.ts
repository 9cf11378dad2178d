import * as z from 'zod';
import { duration, text, textLike } from './field.ts';

const entersPattern = /^(?:referral|closure|stage\/[A-Za-z][A-Za-z0-9_-]*)$/;

/** A group of families, followed for a fixed time from the day on which each comes into it. */
export const cohortSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the cohort on screen.' }).optional(),
  enters: textLike(entersPattern, 'referral, closure, or a stage as stage/assessment', {
    label: 'Comes in by',
    describe:
      'What brings a family in: referral, closure, or the start of a stay in a stage, as stage/assessment.',
  }),
  from: duration({
    label: 'From',
    describe: 'When the first families are taken in, from the first day of the results.',
    min: 0,
    default: '0d',
  }),
  over: duration({
    label: 'Taken in over',
    describe: 'How long families are taken in.',
    above: 0,
    default: '12mo',
    basis: 'assumed',
  }),
  observe: duration({
    label: 'Followed for',
    describe: 'How long each family is followed from the day on which it comes in.',
    above: 0,
    default: '12mo',
    basis: 'assumed',
  }),
});
