import * as z from 'zod';
import { allDefault, anything, choice, flag, quantity, text } from './field.ts';

/** How options are written: they may begin with a digit, as sizes do. */
const optionPattern = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
/** Factors become columns of a table. */
const factorPattern = /^[A-Za-z][A-Za-z0-9_-]*$/;

const optionSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the option on screen; left out: its id.' }).optional(),
  set: z
    .record(
      z.string().meta({ title: 'a path' }),
      anything({
        label: 'Set',
        describe: 'What stands at this path of the scenario, as --set would put it there; null removes it.',
      }),
    )
    .prefault({}),
});

const factorSchema = z.record(z.string().regex(optionPattern).meta({ title: 'an option' }), optionSchema);

/** A batch file as it is written: which scenarios are run one by one. */
export const batchSchema = z.strictObject({
  'taper-batch': z
    .literal(1)
    .meta({
      kind: 'choice',
      title: 'File version',
      description: 'Version of the format of batch files: 1.',
      choices: ['1'],
    })
    .prefault(1),
  name: text({ label: 'Name', describe: 'Name of the batch.', default: '' }),
  about: z
    .record(z.string(), text({ label: 'About', describe: 'Free text: question, finding and so on.' }))
    .prefault({}),
  base: text({
    label: 'Base',
    describe: 'The scenario file that every scenario of the batch changes, from the folder of this file.',
  }),
  replications: quantity({
    label: 'Replications',
    describe: 'How many times each scenario is run.',
    unit: 'runs',
    min: 1,
    max: 100_000,
    whole: true,
  }).optional(),
  seed: text({ label: 'Seed', describe: 'Same seed, same results.' }).optional(),
  assumptions: choice(['off', 'mid', 'range'], {
    label: 'Assumptions',
    describe: 'No effect, middle values, or draws from their ranges, one for two runs.',
  }).optional(),
  outputs: z
    .strictObject({
      tables: choice(['none', 'csv', 'parquet', 'both'], {
        label: 'Tables',
        describe: 'Form of the tables of every run and every month, beside the summary.',
      }).optional(),
      workbook: flag({
        label: 'Workbook',
        describe: 'Whether an Excel workbook to pivot is written as well.',
      }).optional(),
      report: flag({
        label: 'Report',
        describe: 'Whether a page to read or print is written as well.',
      }).optional(),
    })
    .prefault({}),
  show: z
    .array(text({ label: 'Shown', describe: 'An outcome in the table; none listed: the first ones.' }))
    .prefault([]),
  against: z
    .record(
      z.string().regex(factorPattern).meta({ title: 'a factor' }),
      // Options may look like numbers, as sizes do.
      anything({
        label: 'Against',
        describe:
          'An option of this factor; each scenario is compared with the one that has it and is like it in the rest.',
      }),
    )
    .prefault({}),
  grid: z
    .record(z.string().regex(factorPattern).meta({ title: 'a factor', ids: true }), allDefault(factorSchema))
    .meta({ title: 'Grid', description: 'Factors with their options; every combination is a scenario.' }),
});

/** What a batch file says. */
export type WrittenBatch = z.output<typeof batchSchema>;
