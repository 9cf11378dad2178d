import * as z from 'zod';
import { anything, flag, quantity, text } from './field.ts';
import { provenanceSchema } from './provenance.ts';

/** A plain number in the unit of the indicator; its source stands beside it. */
const figure = (title: string, description: string) =>
  z.number().meta({ kind: 'number', title, description });

/** A number or a length of time, as the field itself is written. */
const asWritten = (title: string, description: string) =>
  z.union([z.number(), z.string()]).meta({ kind: 'anything', title, description });

const targetSchema = z.strictObject({
  value: figure('Value', 'The figure, in the unit of the indicator: shares are fractions.'),
  low: figure('Low', 'Lowest value that the figure allows; with high, its uncertainty.').optional(),
  high: figure('High', 'Highest value that the figure allows.').optional(),
  plus: figure('Plus', 'Instead of high: how far above the value the figure may lie.').optional(),
  minus: figure('Minus', 'Instead of low: how far below the value the figure may lie.').optional(),
  within: figure('Within', 'Instead of low and high: uncertainty as a share of the value.').optional(),
  holdOut: flag({
    label: 'Held out',
    describe: 'Whether the figure is left out of the fit, and the fit is scored by it.',
    default: false,
  }),
  ...provenanceSchema.shape,
});

const freeSchema = z.strictObject({
  low: asWritten('Low', 'Lowest value that the parameter may take.'),
  high: asWritten('High', 'Highest value that the parameter may take.'),
  start: asWritten('Start', 'Where the fit starts; left out: at what the scenario file says.').optional(),
  with: z
    .array(
      text({
        label: 'Along with it',
        describe: 'Other numbers, which change in the same ratio; * for each.',
      }),
    )
    .prefault([]),
});

const scaleSchema = z.strictObject({
  children: quantity({
    label: 'Children',
    describe:
      'Children aged 0 to 17 of the place: streams, referrals, units and their posts, places and longest queues grow with them.',
    unit: 'children',
    above: 0,
    max: 100_000_000,
  }),
});

/** A targets file as it is written: what a scenario is fitted to, and what is free to change. */
export const targetsSchema = z.strictObject({
  'taper-targets': z
    .literal(1)
    .meta({
      kind: 'choice',
      title: 'File version',
      description: 'Version of the format of targets files: 1.',
      choices: ['1'],
    })
    .prefault(1),
  name: text({ label: 'Name', describe: 'Name of the figures, such as a council and a year.', default: '' }),
  about: z
    .record(z.string(), text({ label: 'About', describe: 'Free text: question, finding and so on.' }))
    .prefault({}),
  scale: scaleSchema.optional(),
  set: z
    .record(
      z.string().meta({ title: 'a path' }),
      anything({
        label: 'Set',
        describe: 'What stands at this path before anything is fitted, as --set would put it there.',
      }),
    )
    .prefault({}),
  free: z
    .record(z.string().meta({ title: 'a path of the scenario' }), freeSchema)
    .meta({ title: 'Free', description: 'Numbers of the scenario that are fitted.' })
    .prefault({}),
  targets: z
    .record(z.string().meta({ title: 'an indicator' }), targetSchema)
    .meta({ title: 'Targets', description: 'Figures to be met, by the id of their indicator.' }),
});

/** What a targets file says. */
export type WrittenTargets = z.output<typeof targetsSchema>;
