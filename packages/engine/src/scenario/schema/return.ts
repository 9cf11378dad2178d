import * as z from 'zod';
import { duration, quantity } from './field.ts';
import { needShares } from './families.ts';
import { sharesOf } from './shares.ts';

const scale = {
  label: 'Scale of return',
  describe: 'Weibull scale of the return clock; forever: nobody returns.',
  above: 0,
  unlimited: 'forever',
};
const shape = quantity({
  label: 'Shape of return',
  describe: 'Weibull shape of the return clock; below 1, most who return do so soon.',
  unit: 'factor',
  min: 0.05,
  max: 50,
});
const cut = {
  label: 'Last return',
  describe: 'No family returns later than this after closing; forever: however late.',
  above: 0,
  unlimited: 'forever',
};
const to = sharesOf({
  label: 'Share returning to',
  describe: 'Share of returning families that come back to the stage.',
  what: 'a stage',
});
const need = needShares(
  'Share of returning families with this level of need; left out: that of the stage they come back to.',
);

/** How closed families come back, for the whole scenario. Left out: nobody does. */
export const returnSchema = z.strictObject({
  scale: duration({ ...scale, default: 'forever' }),
  shape: shape.optional(),
  cut: duration({ ...cut, default: '5y', basis: 'assumed', source: 'docs/model.md, section 9' }),
  to: to.optional(),
  need: need.optional(),
});

/** How families that close from one stage come back; what is left out is as in the scenario's own `return`. */
export const stageReturnSchema = z.strictObject({
  scale: duration(scale).optional(),
  shape: shape.optional(),
  cut: duration(cut).optional(),
  to: to.optional(),
  need: need.optional(),
});
