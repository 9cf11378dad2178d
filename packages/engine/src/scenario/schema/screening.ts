import * as z from 'zod';
import type { Remark } from '../reading/report.ts';
import { duration, share } from './field.ts';
import { sharesOf } from './shares.ts';

const levels = ['1', '2', '3', '4', '5'];

const destinations = sharesOf({
  label: 'Share going on to',
  describe: 'Share of families seen at this level that go to the stage, or are closed.',
  what: 'a stage, or closed',
});

const level = z
  .string()
  .regex(/^[1-5]$/)
  .meta({ title: 'a level from 1 to 5' });

const byLevel = z.record(level, destinations).check(({ value, issues }) => {
  const left = levels.filter((name) => !Object.hasOwn(value, name));
  if (left.length === 0) return;
  const message = `it is not said where families go that are seen at level ${left.join(', ')}`;
  const params: Pick<Remark, 'code' | 'hint'> = {
    code: 'missing-field',
    hint: `add ${left.map((name) => `${name}: { … }`).join(', ')}, with shares by stage`,
  };
  issues.push({ code: 'custom', input: value, message, params });
});

/** How a level of need is seen when the work is done, and what it leads to. */
export const screeningSchema = z.strictObject({
  above: share({
    label: 'Seen above need',
    describe: 'Share of families seen a level above their need, at a threshold of 1.',
    default: 0,
  }),
  below: share({
    label: 'Seen below need',
    describe: 'Share of families seen a level below their need, at a threshold of 1.',
    default: 0,
  }),
  to: byLevel,
});

/** How often families who are ready are kept, or let go too early. */
export const stepDownSchema = z.strictObject({
  kept: share({
    label: 'Kept on',
    describe: 'Share of ready families that are kept on, at a threshold of 1.',
    default: 0,
  }),
  early: share({
    label: 'Let go early',
    describe: 'Share of those who should go to another stage that are closed instead, at a threshold of 1.',
    default: 0,
  }),
  again: duration({
    label: 'Kept for',
    describe: 'How long families are kept on where the stage has no reviews.',
    above: 0,
    default: '13w',
    basis: 'assumed',
  }),
});
