import * as z from 'zod';
import { allOf, months } from './demand.ts';
import { allDefault, duration, orNone, quantity, share } from './field.ts';
import { idOf, listOf } from './ids.ts';
import { lawSchema } from './laws.ts';

const whole = (label: string, describe: string) => share({ label, describe, default: 1 });

const agencySchema = z.strictObject({
  share: share({ label: 'Covered by agency', describe: 'Share of empty posts that agency staff cover.' }),
  after: lawSchema,
  premium: quantity({
    label: 'Agency premium',
    describe: 'What an agency worker costs above a permanent one, as a share of that one’s cost.',
    unit: 'share',
    min: 0,
    max: 5,
    default: 0,
  }),
  leaving: quantity({
    label: 'Agency staff leaving',
    describe: 'Agency workers who leave of their own accord; the others stay until the post is filled.',
    unit: 'a person-year',
    min: 0,
    max: 50,
    default: 0,
  }),
  experience: whole('Agency experience', 'Part of a permanent worker’s direct hours an agency worker gives.'),
  knowledge: whole(
    'Agency shared knowledge',
    'Factor on shared knowledge: agency staff know less of others’ families, and others less of theirs.',
  ),
});

const sicknessSchema = z.strictObject({
  spells: quantity({
    label: 'Sickness spells',
    describe: 'Spells of sickness where nobody is overloaded.',
    unit: 'a person-year',
    min: 0,
    max: 50,
  }),
  length: lawSchema,
});

const monthFactor = quantity({
  label: 'Leave in this month',
  describe: 'Factor on how much leave is taken in this month; the weeks a year stay the same.',
  unit: 'factor',
  min: 0,
  max: 12,
  default: 1,
});

const leaveSchema = z.strictObject({
  weeks: quantity({
    label: 'Annual leave',
    describe: 'Weeks of annual leave, public holidays included.',
    unit: 'weeks a year',
    min: 0,
    max: 52,
  }),
  season: allDefault(z.strictObject(allOf(months, monthFactor))),
});

const startersSchema = z.strictObject({
  over: duration({
    label: 'Starting takes',
    describe: 'Time until a starter is like any other, in weekly steps.',
    above: 0,
    max: 3_653,
  }),
  load: whole('Load at the start', 'Part of a full load that a starter carries on the first day.'),
  experience: whole('Experience at the start', 'Part of the direct hours that a starter gives at first.'),
  knowledge: whole('Shared knowledge at the start', 'Part of shared knowledge that a starter has at first.'),
});

const newlyQualifiedSchema = z.strictObject({
  share: share({ label: 'Newly qualified', describe: 'Share of starters who are newly qualified.' }),
  over: duration({
    label: 'Newly qualified for',
    describe: 'How long one counts as newly qualified.',
    above: 0,
    max: 3_653,
  }),
  load: whole('Load of the newly qualified', 'Part of a full load that one carries while newly qualified.'),
  leads: listOf(
    'a stage',
    'Stages led when newly qualified',
    'A stage that one may lead while newly qualified, of those the role leads; left out: all of them.',
  ).optional(),
});

const promotionSchema = z.strictObject({
  from: idOf('Promoted from', 'The role whose people are promoted into this one.'),
  share: share({ label: 'Promoted', describe: 'Share of posts that are filled by promotion.' }),
});

/** How the people in a role come and go. */
export const workforceSchema = z.strictObject({
  leaving: quantity({
    label: 'Leaving',
    describe: 'People who leave, where nobody is overloaded.',
    unit: 'a person-year',
    min: 0,
    max: 50,
  }),
  /** Time from when a post falls empty until a permanent worker starts. */
  recruitment: lawSchema,
  recruiting: quantity({
    label: 'Pace of recruitment',
    describe: 'How fast recruitment goes: 1 as usual, 0.5 half as fast, 0 frozen.',
    unit: 'factor',
    min: 0,
    max: 10,
    default: 1,
  }),
  agency: orNone(agencySchema),
  sickness: orNone(sicknessSchema),
  leave: orNone(leaveSchema),
  starters: orNone(startersSchema),
  newlyQualified: orNone(newlyQualifiedSchema),
  promotion: orNone(promotionSchema),
});
