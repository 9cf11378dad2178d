import * as z from 'zod';
import { orNone, quantity, share, text } from './field.ts';
import { idOf, idsOf } from './ids.ts';
import { roleCostSchema } from './money.ts';
import { workforceSchema } from './workforce.ts';

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
  delegable: share({
    label: 'Administration others can do',
    describe:
      'Share of this role’s administration that others can take off it; acts where a role in the unit relieves.',
    default: 0.6,
    // With assistants, social workers’ administration fell from 36% to 14% of their time: (36 - 14) / 36.
    basis: 'derived',
    source: 'Department for Education, research report 763: administration of social workers with assistants',
    year: '2017',
    confidence: 'M',
  }),
  relieves: share({
    label: 'Relief of administration',
    describe:
      'Share of the hours left that relieve the unit’s administration instead of being direct work; for roles that lead no stage.',
    default: 0,
  }),
  supervises: quantity({
    label: 'Supervision given',
    describe: 'Hours of supervision that somebody in this role gives each other member of the unit.',
    unit: 'hours a week',
    min: 0,
    max: 40,
    default: 0,
  }),
  load: share({
    label: 'Load',
    describe: 'Part of a full caseload that somebody in this role carries.',
    default: 1,
  }),
  practice: idOf(
    'Practice brought',
    'The way of working that families gain by who are discussed with this role at the unit’s meeting; left out: none.',
  ).optional(),
  leads: idsOf('a stage', 'Stages led', 'A stage that a worker in this role may lead.'),
  workforce: orNone(workforceSchema),
  cost: orNone(roleCostSchema),
});
