import * as z from 'zod';
import { cohortSchema } from './cohort.ts';
import { demandSchema } from './demand.ts';
import { familiesSchema } from './families.ts';
import { allDefault, anything, assumption, choice, date, duration, flag, quantity, text } from './field.ts';
import { idsOf, listOf } from './ids.ts';
import { moneySchema } from './money.ts';
import { placementSchema } from './placement.ts';
import { practiceSchema } from './practice.ts';
import { returnSchema } from './return.ts';
import { roleSchema } from './role.ts';
import { serviceSchema } from './service.ts';
import { mapOf, sharesOf } from './shares.ts';
import { stageSchema } from './stage.ts';
import { datedChangeSchema } from './timeline.ts';

const placeSchema = z.strictObject({
  name: text({ label: 'Place', describe: 'Name of the council or area.', default: '' }),
  children: quantity({
    label: 'Children in the area',
    describe: 'Children aged 0 to 17 who live in the area; rates per 10,000 children use it.',
    unit: 'children',
    above: 0,
    max: 100_000_000,
  }),
});

const horizonSchema = z.strictObject({
  start: date({ label: 'Start', describe: 'First day of the results, such as 2015-04-01.' }),
  months: quantity({
    label: 'Months',
    describe: 'Length of the results in calendar months.',
    unit: 'months',
    min: 1,
    max: 600,
    whole: true,
    default: 36,
    basis: 'assumed',
  }),
});

const openingSchema = z.strictObject({
  kind: choice(['warmup', 'sampled', 'measured'], {
    label: 'Opening state',
    describe:
      'Where the families open at the start come from: a warm-up for each replication, a few warmed-up states shared by all, or a caseload file.',
    default: 'warmup',
  }),
  caseload: text({
    label: 'Caseload file',
    describe:
      'For a measured opening: a CSV file of the families open on the first day, named as seen from the folder of this file. Columns: stage, days (in the stage), and where known children, age (of the youngest, in years), referred (days ago), worker (an id, any, or empty for one that waits) and family.',
  }).optional(),
  warmUp: duration({
    label: 'Warm-up',
    describe: 'Time simulated before the start, after the past; none of it reaches a result.',
    min: 0,
    max: 73_050,
    default: '5y',
    basis: 'assumed',
  }),
  past: duration({
    label: 'Past',
    describe:
      'Time before warm-up that families are taken through with full attention and no queues, so that long stays and returns are there from the start.',
    min: 0,
    max: 36_525,
    default: '20y',
    basis: 'assumed',
  }),
  steady: flag({
    label: 'Own warm-up',
    describe: 'Warm up under the scenario’s own settings instead of the base’s.',
    default: false,
  }),
  states: quantity({
    label: 'Shared states',
    describe: 'Warmed-up states that replications share, where the opening is sampled.',
    unit: 'states',
    min: 1,
    max: 1000,
    whole: true,
    default: 8,
  }),
});

const officialSchema = z.strictObject({
  case: idsOf('an official stock', 'Official case', 'A stock whose stages together make an official case.'),
  confirmed: listOf(
    'an official stock',
    'Confirmed',
    'Lengths are reported of ended cases that passed a stage of one of these stocks; left out: those of case.',
  ).optional(),
  rereferralWindow: duration({
    label: 'Re-referral window',
    describe: 'A referral this soon after the previous one is a re-referral.',
    above: 0,
    default: '12mo',
    basis: 'published',
    source: 'Department for Education, characteristics of children in need: guide',
  }),
  taper: sharesOf({
    label: 'Share aimed at',
    describe: 'Share of open families that should be at this level; left out: no aim is stated.',
    what: 'a level from 2 to 5',
    pattern: /^[2-5]$/,
  }).optional(),
});

const threshold = (label: string, describe: string) =>
  quantity({ label, describe, unit: 'factor', above: 0, max: 100, default: 1 });

const thresholdsSchema = z.strictObject({
  stepUp: threshold(
    'Threshold of step-up',
    '2: the odds of being placed a level above need halve, those of a level below double.',
  ),
  stepDown: threshold(
    'Threshold of step-down',
    '2: the odds of being kept on double, those of being let go too early halve.',
  ),
});

const feedback = (label: string, describe: string, max = 100) =>
  assumption({ label, describe, unit: 'factor', min: 0, max, default: 0 });

const assumptionsSchema = z.strictObject({
  attentionToEscalation: feedback(
    'Attention to escalation',
    'How much lost attention adds to the risk of stepping up (beta).',
  ),
  waitingToEscalation: feedback(
    'Waiting to escalation',
    'How much waiting adds to the risk of stepping up (beta while waiting).',
  ),
  unmetToReturn: feedback(
    'Unmet need to return',
    'How much unmet need adds to the hazard of coming back (gamma).',
  ),
  overloadToLeaving: feedback(
    'Overload to leaving',
    'How much overload adds to the hazard of leaving (nu).',
    10,
  ),
  overloadToSickness: feedback(
    'Overload to sickness',
    'How much overload adds to the rate of sickness spells (sigma).',
    10,
  ),
  setback: feedback(
    'Setback',
    'Share of the planned work that a change of worker adds, where nobody else knows the family.',
    10,
  ),
  specialisation: feedback(
    'Specialisation',
    'Share of the planned work that a unit saves which takes one segment of need only.',
    0.99,
  ),
});

const pathsOf = (label: string, describe: string) => z.array(text({ label, describe })).prefault([]);

const viewSchema = z.strictObject({
  show: pathsOf('Shown', 'A field that the page shows; none listed: all.'),
  lock: pathsOf('Locked', 'A field that the page shows but does not let change.'),
});

/** A scenario file as it is written, after `extends` and overrides: the one place for every field. */
export const scenarioSchema = z.strictObject({
  taper: z
    .literal(1)
    .meta({
      kind: 'choice',
      title: 'File version',
      description: 'Version of the file format: 1.',
      choices: ['1'],
    })
    .prefault(1),
  name: text({ label: 'Name', describe: 'Name of the scenario.', default: '' }),
  about: z
    .record(
      z.string(),
      text({ label: 'About', describe: 'Free text: question, hypothesis, finding and so on.' }),
    )
    .prefault({}),
  reasons: z
    .record(
      z.string(),
      text({
        label: 'Reason',
        describe:
          'Why the numbers that this file has at a path, and below it, are what they are, where they do not say so themselves; `*` stands for any key.',
      }),
    )
    .prefault({}),
  view: allDefault(viewSchema),
  observed: z
    .record(
      z.string(),
      anything({ label: 'Observed', describe: 'A local figure, shaped as a calibration target.' }),
    )
    .prefault({}),
  place: placeSchema,
  horizon: horizonSchema,
  opening: allDefault(openingSchema),
  official: allDefault(officialSchema),
  families: allDefault(familiesSchema),
  demand: demandSchema,
  roles: mapOf(roleSchema, 'a role'),
  services: mapOf(serviceSchema, 'a service'),
  stages: mapOf(stageSchema, 'a stage'),
  placements: allDefault(mapOf(placementSchema, 'a kind of placement')),
  thresholds: allDefault(thresholdsSchema),
  return: allDefault(returnSchema),
  assumptions: allDefault(assumptionsSchema),
  practices: allDefault(mapOf(practiceSchema, 'a practice')),
  cohorts: allDefault(mapOf(cohortSchema, 'a cohort')),
  money: allDefault(moneySchema),
  timeline: allDefault(mapOf(datedChangeSchema, 'a change')),
});

/** What a scenario file says, with its defaults filled in and lengths of time in days. */
export type WrittenScenario = z.output<typeof scenarioSchema>;
