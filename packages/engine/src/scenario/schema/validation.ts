import * as z from 'zod';
import { flag, text } from './field.ts';
import { provenanceSchema } from './provenance.ts';

/** A plain number in the unit of the figure; its source stands beside it. */
const figure = (title: string, description: string) =>
  z.number().meta({ kind: 'number', title, description });

const publishedSchema = z.strictObject({
  value: figure('Value', 'The figure, in the unit of the indicator: shares are fractions.'),
  low: figure('Low', 'Lower end of its interval; with high.').optional(),
  high: figure('High', 'Upper end of its interval.').optional(),
  denominator: figure(
    'Denominator',
    'Instead of low and high: of how many a share is, or how many were counted; the interval is reckoned from it.',
  ).optional(),
  ...provenanceSchema.shape,
});

const month = (label: string, describe: string) => text({ label, describe }).optional();

const targetSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'What the figure is of, in a few words.' }),
  scenario: text({ label: 'Scenario', describe: 'Id of the scenario that should give it.' }).optional(),
  against: text({
    label: 'Against',
    describe: 'Id of the scenario that it is a difference from: scenario less against, on the same families.',
  }).optional(),
  ratio: flag({
    label: 'Ratio',
    describe: 'Whether the difference is a share of what it is against.',
    default: false,
  }),
  indicator: text({ label: 'Indicator', describe: 'Id of the outcome.' }).optional(),
  from: month('From', 'First month (YYYY-MM) where it is of some months only.'),
  to: month('To', 'Last month.'),
  published: publishedSchema,
  usedInCalibration: flag({
    label: 'Used in calibration',
    describe: 'Whether the scenario was fitted to it, or given it: it is then no test.',
    default: false,
  }),
  note: text({ label: 'Note', describe: 'What is known of why it differs.' }).optional(),
  notTestable: text({
    label: 'Not testable',
    describe: 'Why the model cannot be held against it.',
  }).optional(),
});

/** A validation file as it is written: what is published of a place, and which scenario should give it. */
export const validationSchema = z.strictObject({
  'taper-validation': z
    .literal(1)
    .meta({
      kind: 'choice',
      title: 'File version',
      description: 'Version of the format of validation files: 1.',
      choices: ['1'],
    })
    .prefault(1),
  place: text({ label: 'Place', describe: 'The place or programme.' }),
  about: z
    .record(
      z.string(),
      text({ label: 'About', describe: 'Free text: question, what it cannot say and so on.' }),
    )
    .prefault({}),
  scenarios: z
    .record(
      z.string(),
      text({ label: 'Scenario', describe: 'A scenario file, from the folder of this file.' }),
    )
    .prefault({}),
  targets: z
    .record(z.string().meta({ title: 'a name' }), targetSchema)
    .meta({ title: 'Targets', description: 'Published figures, by a name of their own.' }),
});

/** What a validation file says. */
export type WrittenValidation = z.output<typeof validationSchema>;
