import * as z from 'zod';
import { allDefault, choice, limit, quantity, share, text } from './field.ts';
import { idPattern, mapOf } from './shares.ts';

/** Builds a list of ids that a file must write out. */
export function listOf(what: string, label: string, describe: string): z.ZodType<string[], unknown> {
  const id = z.string().regex(idPattern).meta({ kind: 'text', title: label, description: describe, what });
  return z.array(id);
}

/** Builds a list of ids that is empty when left out. */
export function idsOf(what: string, label: string, describe: string): z.ZodType<string[], unknown> {
  return listOf(what, label, describe).prefault([]);
}

/** Builds the id of one part of the scenario. `label` and `describe` say which. */
export function idOf(label: string, describe: string): z.ZodType<string, unknown> {
  return z.string().regex(idPattern).meta({ kind: 'text', title: label, description: describe });
}

/** A kind of worker. */
export const roleSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the role on screen.' }).optional(),
  hours: quantity({
    label: 'Paid hours',
    describe: 'Paid hours of a full-time worker.',
    unit: 'hours a week',
    above: 0,
    max: 80,
    default: 37,
    basis: 'assumed',
  }),
  admin: share({ label: 'Administration', describe: 'Share of paid time on administration.', default: 0 }),
  travel: share({ label: 'Travel', describe: 'Share of paid time spent travelling.', default: 0 }),
  training: share({
    label: 'Supervision and training',
    describe: 'Share of paid time in supervision and training.',
    default: 0,
  }),
  leads: idsOf('a stage', 'Stages led', 'A stage that a worker in this role may lead.'),
});

const unitSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the unit on screen.' }).optional(),
  patch: idOf('Patch', 'The patch whose families the unit takes; left out: any.').optional(),
  count: quantity({
    label: 'Units',
    describe: 'How many units like this one there are.',
    unit: 'units',
    min: 0,
    max: 1000,
    whole: true,
    default: 1,
  }),
  posts: mapOf(
    quantity({
      label: 'Posts',
      describe: 'Full-time posts of this role in each unit; a fraction is one part-time post.',
      unit: 'posts',
      min: 0,
      max: 1000,
    }),
    'a role',
  ),
  vacancy: share({
    label: 'Vacancy',
    describe: 'Share of posts that stand empty, spread evenly over the service.',
    default: 0,
  }),
  sharedKnowledge: share({
    label: 'Shared knowledge',
    describe: 'Share of a worker’s time that can serve families others lead: 0 alone, 1 fully shared.',
    default: 0,
  }),
});

const capSchema = z.strictObject({
  kind: choice(['hard', 'statutoryFirst', 'none'], {
    label: 'Kind of cap',
    describe: 'Whether a full worker may be given more: nobody, statutory stages only, or everybody.',
    default: 'statutoryFirst',
  }),
  unit: choice(['points', 'children', 'families'], {
    label: 'Cap counted in',
    describe: 'What a worker’s load is counted in.',
    default: 'children',
  }),
  perFte: limit({
    label: 'Cap',
    describe: 'Load that one full-time lead worker may carry; left out only where the kind of cap is none.',
    unit: 'load',
    above: 0,
    unlimited: 'none',
  }).optional(),
});

/** A service: what it will take on, and the units that do the work. */
export const serviceSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the service on screen.' }).optional(),
  cap: allDefault(capSchema),
  queueMax: limit({
    label: 'Longest queue',
    describe: 'Families that may wait; one that finds the queue full is turned away.',
    unit: 'families',
    min: 0,
    whole: true,
    unlimited: 'none',
    default: 'none',
  }),
  allocation: choice(['leastLoaded'], {
    label: 'Allocation',
    describe: 'How the service chooses the unit for a family.',
    default: 'leastLoaded',
  }),
  discipline: choice(['even', 'riskFirst'], {
    label: 'Discipline',
    describe: 'Whether a worker shares hours evenly, or serves stages of higher priority first.',
    default: 'even',
  }),
  units: mapOf(unitSchema, 'a unit'),
});
