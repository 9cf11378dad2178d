import * as z from 'zod';
import { allDefault, anything, choice, date, duration, quantity, text } from './field.ts';

/** Paths of numbers, such as `services.social-work.units.team.vacancy`; whether they name one is judged later. */
const path = z.string().meta({ title: 'the path of a number, such as thresholds.stepUp' });

/** A change of some numbers of the scenario at a date. */
export const datedChangeSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the change on screen.' }).optional(),
  from: date({ label: 'From', describe: 'First day on which the change holds, or starts to be made.' }),
  to: date({
    label: 'To',
    describe:
      'Day on which the numbers go back to what they were; left out: they stay until another change of them.',
  }).optional(),
  ramp: duration({
    label: 'Ramp',
    describe: 'Time the change takes, in weekly steps, and takes again to go back; 0d: at once.',
    min: 0,
    max: 7_305,
    default: '0d',
  }),
  curve: choice(['linear', 's'], {
    label: 'Curve of the ramp',
    describe: 'Whether the ramp goes evenly, or slowly at first and at last (s).',
    default: 'linear',
  }),
  set: allDefault(
    z.record(
      path,
      anything({
        label: 'New value',
        describe: 'What the number at this path becomes; written as in its own place.',
      }),
    ),
  ),
  by: allDefault(
    z.record(
      path,
      quantity({
        label: 'Factor',
        describe: 'What the number at this path is multiplied by.',
        unit: 'factor',
        above: 0,
        max: 1000,
      }),
    ),
  ),
});
