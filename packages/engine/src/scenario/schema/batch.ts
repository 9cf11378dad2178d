import * as z from 'zod';
import { allDefault, anything, choice, flag, quantity, text, textLike } from './field.ts';

/** How options are written: they may begin with a digit, as sizes do. */
const optionPattern = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
/** Factors become columns of a table. */
const factorPattern = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** The ends of a range, as they are written: the same unit behind both. */
const rangePattern = /^-?(\d+(\.\d+)?|\.\d+)([a-z]*)\.\.-?(\d+(\.\d+)?|\.\d+)\3$/;

const optionSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the option on screen; left out: its id.' }).optional(),
  file: text({
    label: 'File',
    describe: 'A scenario file that stands in place of the base, from the folder of this file.',
  }).optional(),
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

const sweepSchema = z.strictObject({
  design: choice(['one-at-a-time', 'grid', 'latin-hypercube', 'morris', 'sobol'], {
    label: 'Design',
    describe: 'How the points are chosen; see the docs on sweeps.',
    default: 'latin-hypercube',
  }),
  points: quantity({
    label: 'Points',
    describe:
      'Levels of each field of a grid, points of a Latin hypercube, trajectories of morris or rows of sobol; left out: as many as the design usually has.',
    unit: 'points',
    min: 2,
    max: 10_000,
    whole: true,
  }).optional(),
  vary: z.record(
    z.string().meta({ title: 'a path' }),
    textLike(rangePattern, 'the ends of a range, such as 16..24 or 6w..10w', {
      label: 'Vary',
      describe: 'The ends of the range of this number of the scenario.',
    }),
  ),
});

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
  precision: z
    .record(
      z.string().meta({ title: 'an outcome' }),
      anything({
        label: 'Precision',
        describe:
          'How wide half the 95% interval of this outcome may be in any scenario: in its unit, as a percentage of the mean (1%), or enough: within what matters. Runs are added until it is.',
      }),
    )
    .prefault({}),
  atMost: quantity({
    label: 'At most',
    describe: 'How many runs a precision may take.',
    unit: 'runs',
    min: 2,
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
    .meta({ title: 'Grid', description: 'Factors with their options; every combination is a scenario.' })
    .prefault({}),
  sweep: sweepSchema.optional(),
});

/** What a batch file says. */
export type WrittenBatch = z.output<typeof batchSchema>;
