import * as z from 'zod';
import { limit, orNone, quantity, text } from './field.ts';
import { idOf } from './ids.ts';
import { placementCostSchema } from './money.ts';

/** A kind of placement, such as foster care. */
export const placementSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the kind of placement on screen.' }).optional(),
  places: limit({
    label: 'Places',
    describe: 'Children there are places for.',
    unit: 'children',
    min: 0,
    whole: true,
    unlimited: 'none',
    default: 'none',
  }),
  overflow: idOf(
    'Overflow',
    'The kind of placement for those who find this one full; left out: they are placed here over the number.',
  ).optional(),
  moves: quantity({
    label: 'Moves',
    describe: 'Moves a year to another placement of the children of a family placed here.',
    unit: 'a year',
    min: 0,
    max: 1000,
    default: 0,
  }),
  cost: orNone(placementCostSchema),
});
