import * as z from 'zod';
import {
  allDefault,
  choice,
  duration,
  flag,
  limit,
  orNone,
  quantity,
  share,
  text,
  workingDays,
} from './field.ts';
import { lawSchema, shareByBand } from './laws.ts';
import { stageCostSchema } from './money.ts';
import { stageReturnSchema } from './return.ts';
import { screeningSchema, stepDownSchema } from './screening.ts';
import { mapOf, sharesOf } from './shares.ts';
import { idOf, idsOf } from './ids.ts';

const reviewsSchema = z.strictObject({
  first: duration({ label: 'First review', describe: 'From entry to the first review.', above: 0 }),
  next: duration({ label: 'Later reviews', describe: 'From one review to the next.', above: 0 }),
  early: duration({
    label: 'Early by',
    describe: 'Reviews are held up to this much early, at random.',
    min: 0,
    default: '0d',
  }),
});

const timeBoxSchema = z.strictObject({
  after: duration({ label: 'Scheduled length', describe: 'Scheduled length, from allocation.', above: 0 }),
  stretch: limit({
    label: 'Stretch',
    describe: 'Closed at this many times the scheduled length, whatever was done; forever: only when done.',
    unit: 'factor',
    min: 0,
    unlimited: 'forever',
    default: 1,
  }),
});

const escalationSchema = z.strictObject({
  to: mapOf(
    quantity({
      label: 'Step-ups',
      describe: 'Step-ups to this stage a family-year at full attention.',
      unit: 'a family-year',
      min: 0,
      max: 1000,
    }),
    'a stage',
  ),
  whenReady: quantity({
    label: 'Risk when ready',
    describe: 'Factor on the risk once a family is ready or blocked.',
    unit: 'factor',
    min: 0,
    max: 10,
    default: 1,
  }),
});

const routeSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the route on screen.' }).optional(),
  share: share({ label: 'Open to', describe: 'Share of stays for which this route is open.', default: 1 }),
  byAge: shareByBand({
    label: 'Open to by age',
    describe:
      'Share of stays for which this route is open, by the age at the start of the youngest child it takes; none at other ages. Instead of share.',
  }).optional(),
  time: lawSchema,
  to: sharesOf({
    label: 'Share going to',
    describe: 'Share of those who leave by this route that go to the stage, or are closed.',
    what: 'a stage, or closed',
  }),
});

const next = sharesOf({
  label: 'Share going on to',
  describe: 'Share of families that go to the stage, or are closed, when ready or time-boxed.',
  what: 'a stage, or closed',
});

/** A stage of the pathway. */
export const stageSchema = z.strictObject({
  label: text({ label: 'Label', describe: 'Name of the stage on screen.' }).optional(),
  level: quantity({ label: 'Level', describe: 'Level of need.', unit: 'level', min: 1, max: 5, whole: true }),
  service: idOf('Service', 'The service that works the stage.'),
  official: idsOf('an official stock', 'Official stocks', 'An official stock that the stage counts in.'),
  statutory: flag({
    label: 'Statutory',
    describe: 'Allocated even over the cap where the service’s cap is statutoryFirst.',
    default: false,
  }),
  priority: quantity({
    label: 'Priority',
    describe: '1 is allocated first, and served first under riskFirst.',
    unit: 'rank',
    min: 1,
    max: 100,
    whole: true,
    default: 1,
  }),
  points: quantity({
    label: 'Points',
    describe: 'Load of a family, where the cap counts points.',
    unit: 'points',
    min: 0,
    max: 1000,
    default: 1,
  }),
  childrenShare: quantity({
    label: 'Share of children taken',
    describe: 'Chance of each child of a family to be taken by the stage, which takes at least one.',
    unit: 'share',
    above: 0,
    max: 1,
    default: 1,
  }),
  adults: flag({
    label: 'For the grown',
    describe: 'Whether the stage takes those who came of age in the stage before, instead of children.',
    default: false,
  }),
  grown: sharesOf({
    label: 'Share going on when grown',
    describe:
      'Share of families that go to the stage, or are closed, when the last child is grown; left out: closed.',
    what: 'a stage, or closed',
  }).optional(),
  mayMoveAway: flag({
    label: 'May move away',
    describe: 'Whether families in the stage may move out of the area.',
    default: true,
  }),
  hours: quantity({
    label: 'Hours wanted',
    describe: 'Hours of direct work that a family wants.',
    unit: 'hours a week',
    min: 0,
    max: 168,
  }),
  maintenance: share({
    label: 'Maintenance',
    describe: 'Share of the hours still wanted once a family is ready or blocked.',
    default: 0.25,
    basis: 'assumed',
  }),
  work: orNone(lawSchema),
  reviews: orNone(reviewsSchema),
  timeBox: orNone(timeBoxSchema),
  escalation: orNone(escalationSchema),
  withdrawal: quantity({
    label: 'Withdrawals',
    describe: 'Withdrawals a family-year while waiting.',
    unit: 'a family-year',
    min: 0,
    max: 1_000_000,
    default: 0,
  }),
  routes: allDefault(mapOf(routeSchema, 'a route')),
  next: next.optional(),
  screening: orNone(screeningSchema),
  stepDown: orNone(stepDownSchema),
  ifFull: idOf('If full', 'The stage for a family that finds no worker open; left out: it waits.').optional(),
  placements: sharesOf({
    label: 'Share placed',
    describe:
      'Share of the children the stage takes that want this kind of placement; left out: none is placed.',
    what: 'a kind of placement',
  }).optional(),
  handover: choice(['hold', 'wait'], {
    label: 'Hand-over',
    describe:
      'Whether a ready family keeps its worker until the next service has a place, or lets go and waits.',
    default: 'wait',
  }),
  clock: orNone(
    workingDays({ label: 'Statutory clock', describe: 'Working days allowed, from where the clock runs.' }),
  ),
  clockFrom: choice(['entry', 'referral', 'previous'], {
    label: 'Clock runs from',
    describe: 'Entry to the stage, the referral, or entry to the stage before.',
    default: 'entry',
  }),
  return: allDefault(stageReturnSchema),
  costs: allDefault(mapOf(stageCostSchema, 'a cost')),
});
