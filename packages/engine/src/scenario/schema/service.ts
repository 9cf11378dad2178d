import * as z from 'zod';
import { allDefault, choice, limit, quantity, text } from './field.ts';
import { mapOf } from './shares.ts';
import { unitSchema } from './unit.ts';

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
  allocation: choice(['leastLoaded', 'rota', 'segment'], {
    label: 'Allocation',
    describe:
      'How the service chooses the unit for a family: the least loaded, the one on duty by turns, or the one that takes families with such needs.',
    default: 'leastLoaded',
  }),
  dutyWeeks: quantity({
    label: 'Weeks on duty',
    describe: 'Weeks that a unit is on duty before the next one is, for allocation by rota.',
    unit: 'weeks',
    min: 1,
    max: 52,
    whole: true,
    default: 1,
  }),
  redrawn: choice(['stay', 'move'], {
    label: 'When redrawn',
    describe:
      'Whether open families stay or move when boundaries or segments are redrawn and their unit is not for them any more.',
    default: 'stay',
  }),
  discipline: choice(['even', 'riskFirst'], {
    label: 'Discipline',
    describe: 'Whether a worker shares hours evenly, or serves stages of higher priority first.',
    default: 'even',
  }),
  units: mapOf(unitSchema, 'a unit'),
});
