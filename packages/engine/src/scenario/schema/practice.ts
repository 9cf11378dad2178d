import * as z from 'zod';
import { assumption, date, duration, flag, orNone, share, text } from './field.ts';
import { idsOf } from './ids.ts';

const factor = (label: string, describe: string) =>
  assumption({ label, describe, unit: 'factor', above: 0, max: 10, default: 1 });

const adoptionSchema = z.strictObject({
  from: date({ label: 'Teaching from', describe: 'First day of teaching.' }),
  until: date({
    label: 'Teaching until',
    describe:
      'Day on which teaching ends: whoever starts later, or has not had a turn, is not taught; left out: it goes on.',
  }).optional(),
  over: duration({
    label: 'Taught over',
    describe: 'Time over which all those who take it up are taught, slowly at first and at last.',
    above: 0,
    max: 7_305,
  }),
  reach: share({
    label: 'Reach',
    describe: 'Share of permanent workers who take it up at all.',
    default: 1,
  }),
  lag: duration({
    label: 'Lag',
    describe: 'Time from being taught until families gain.',
    min: 0,
    max: 7_305,
    default: '0d',
  }),
  agency: flag({
    label: 'Agency staff',
    describe: 'Whether agency staff are taught as well.',
    default: false,
  }),
  services: idsOf('a service', 'Services', 'A service whose workers are taught; none listed: all.'),
});

/** A way of working, and what it is assumed to do. */
export const practiceSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the way of working on screen.' }).optional(),
  work: factor('Practice and work', 'Factor on the planned work of families who gain by it.'),
  escalation: factor(
    'Practice and step-ups',
    'Factor on the risk of stepping up of families who gain by it.',
  ),
  return: factor('Practice and return', 'Factor on the hazard of coming back of families who gain by it.'),
  detection: assumption({
    label: 'Practice and detection',
    describe: 'Factor on the risk of stepping up because harm is seen that went unseen.',
    unit: 'factor',
    min: 1,
    max: 10,
    default: 1,
  }),
  adoption: orNone(adoptionSchema),
});
