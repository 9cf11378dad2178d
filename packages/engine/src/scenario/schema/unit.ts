import * as z from 'zod';
import { choice, duration, orNone, quantity, share, text } from './field.ts';
import { idOf, idsOf, listOf } from './ids.ts';
import { mapOf } from './shares.ts';

const takesSchema = z.strictObject({
  all: z
    .array(
      listOf(
        'a factor of need',
        'Has one of these',
        'Lists of factors of need: of each of them the family has at least one.',
      ),
    )
    .prefault([]),
  none: idsOf('a factor of need', 'Has none of these', 'A factor of need that the family does not have.'),
  from: duration({
    label: 'Child aged from',
    describe: 'Some child in the case is at least so old.',
    min: 0,
    default: '0d',
  }),
  to: duration({
    label: 'Child younger than',
    describe: 'The same child is younger than this; none: however old.',
    above: 0,
    unlimited: 'none',
    default: 'none',
  }),
});

const meetingSchema = z.strictObject({
  minutes: quantity({
    label: 'Minutes a family',
    describe: 'Minutes that discussing one family takes.',
    unit: 'minutes',
    above: 0,
    max: 2_400,
  }),
  budget: quantity({
    label: 'Length of the meeting',
    describe: 'Minutes a week that there are for discussing families.',
    unit: 'minutes a week',
    above: 0,
    max: 10_080,
  }),
  fading: duration({
    label: 'Fading of knowledge',
    describe:
      'Time over which what others know of a family fades, beyond a week, when it is discussed less often.',
    above: 0,
    max: 3_653,
  }),
});

const staffFromSchema = z.strictObject({
  unit: idOf('Staff from', 'The unit of the same service whose people fill the posts that are added here.'),
  legacy: choice(['bring', 'leave'], {
    label: 'Their families',
    describe: 'Whether those who move bring their families along or leave them behind.',
    default: 'bring',
  }),
});

/** A small team of posts. */
export const unitSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the unit on screen.' }).optional(),
  patch: idOf('Patch', 'The patch whose families the unit takes; left out: any.').optional(),
  takes: orNone(takesSchema),
  count: quantity({
    label: 'Units',
    describe: 'How many units like this one there are.',
    unit: 'units',
    min: 0,
    max: 1000,
    whole: true,
    default: 1,
  }),
  posts: mapOf(
    quantity({
      label: 'Posts',
      describe: 'Full-time posts of this role in each unit; a fraction is one part-time post.',
      unit: 'posts',
      min: 0,
      max: 1000,
    }),
    'a role',
  ),
  vacancy: share({
    label: 'Vacancy',
    describe: 'Share of posts that stand empty whatever recruitment does, spread evenly over the service.',
    default: 0,
  }),
  sharedKnowledge: share({
    label: 'Shared knowledge',
    describe:
      'Share of a worker’s time that can serve families others lead: 0 alone, 1 fully shared. With a meeting: where all are discussed weekly.',
    default: 0,
  }),
  meeting: orNone(meetingSchema),
  buddy: idOf(
    'Buddy',
    'The unit whose workers take what this one cannot while nobody in it is there; its own id: the next of its kind; left out: none.',
  ).optional(),
  buildUp: duration({
    label: 'Build-up',
    describe: 'Time over which the caseload of a unit that opens during a run is built up, in weekly steps.',
    min: 0,
    max: 7_305,
    default: '0d',
  }),
  opens: choice(['recruiting', 'staffed', 'redeployed'], {
    label: 'Opens',
    describe:
      'Whether posts that are added are recruited to, filled at once, or taken by people of the service whose posts end that day, families along (redeployed), and then recruited to; without a workforce they are filled at once.',
    default: 'recruiting',
  }),
  staffFrom: orNone(staffFromSchema),
});
