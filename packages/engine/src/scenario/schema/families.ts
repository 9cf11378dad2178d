import * as z from 'zod';
import { allDefault, duration, orNone, quantity, share, text } from './field.ts';
import { lawSchema } from './laws.ts';
import { mapOf, sharesOf } from './shares.ts';

/** Shares of families by their number of children; 15 are the most that a family can have. */
export const childrenShares = sharesOf({
  label: 'Share with this many children',
  describe: 'Share of families that have this many children.',
  what: 'a number of children from 1 to 15',
  pattern: /^(?:[1-9]|1[0-5])$/,
});

/** Shares by level of need. `describe` says of what. */
export function needShares(describe: string) {
  return sharesOf({
    label: 'Share with this need',
    describe,
    what: 'a level from 1 to 5',
    pattern: /^[1-5]$/,
  });
}

const effect = (label: string, describe: string) => ({
  label,
  describe,
  unit: 'factor',
  max: 100,
  default: 1,
});

const factorSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the factor on screen.' }).optional(),
  share: share({ label: 'Share with it', describe: 'Share of new families that have the factor.' }),
  loading: quantity({
    label: 'Loading',
    describe:
      'Loading on the common cause of all factors: two with loadings a and b have latent correlation a times b.',
    unit: 'loading',
    min: -1,
    max: 1,
    default: 0,
  }),
  work: quantity({
    ...effect('Factor on work', 'Factor on the planned work of families that have it.'),
    above: 0,
  }),
  escalation: quantity({
    ...effect('Factor on step-ups', 'Factor on the risk of stepping up of families that have it.'),
    min: 0,
  }),
  return: quantity({
    ...effect('Factor on return', 'Factor on the hazard of coming back of families that have it.'),
    min: 0,
  }),
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
  /** Time between the births of brothers and sisters; none: all are as old as the youngest. */
  spacing: orNone(lawSchema),
  grownAt: duration({
    label: 'Grown at',
    describe: 'Age at which a child is grown; a family whose youngest child is does not come back.',
    above: 0,
    default: '18y',
    basis: 'published',
    source: 'statute',
    confidence: 'H',
  }),
  movingAway: quantity({
    label: 'Moving away',
    describe: 'Moves out of the area a family-year, open or closed.',
    unit: 'a family-year',
    min: 0,
    max: 100,
    default: 0,
  }),
  siblingPoints: share({
    label: 'Points of a sibling',
    describe: 'What each further child adds to a family’s points, as a share of the stage’s points.',
    default: 0,
  }),
  factors: allDefault(mapOf(factorSchema, 'a factor of need')),
});
