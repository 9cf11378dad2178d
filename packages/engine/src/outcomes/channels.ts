import { daysAMonth, daysAYear } from '../scenario/duration.ts';

/** Why a stay ended, in the order of the counters. */
export const END_REASONS = [
  'ready',
  'time-boxed',
  'stepped-up',
  'route',
  'withdrawn',
  'turned-away',
  'grown',
  'moved-away',
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** Upper ends, in days, of the official length bands; the last band has none. */
export const BANDS = [
  { id: 'le3mo', label: 'up to 3 months', below: daysAMonth * 3 },
  { id: '3to6mo', label: '3 to 6 months', below: daysAMonth * 6 },
  { id: '6to12mo', label: '6 to 12 months', below: daysAYear },
  { id: '1to2y', label: '1 to 2 years', below: daysAYear * 2 },
  { id: 'gt2y', label: 'over 2 years', below: Infinity },
] as const;

/** The band that a length in days falls in. */
export function bandOf(days: number): number {
  let band = 0;
  while (days >= BANDS[band]!.below) band++;
  return band;
}

/** Upper ends, in days, of the official age bands; the last band has none. */
export const AGES = [
  { id: '0', label: 'under 1', below: daysAYear },
  { id: '1to4', label: '1 to 4', below: daysAYear * 5 },
  { id: '5to9', label: '5 to 9', below: daysAYear * 10 },
  { id: '10to15', label: '10 to 15', below: daysAYear * 16 },
  { id: '16plus', label: '16 or over', below: Infinity },
] as const;

/** The band that an age in days falls in. */
export function ageBandOf(days: number): number {
  let band = 0;
  while (days >= AGES[band]!.below) band++;
  return band;
}

/** How many of each kind of thing a model has; the compiler numbers them. */
export interface Kinds {
  readonly stages: number;
  readonly services: number;
  /** Official tags. */
  readonly tags: number;
  /** Pairs of a stage and where a family goes from it: a stage, or closed. */
  readonly moves: number;
  /** Kinds of placement. */
  readonly placements: number;
  /** At least one: an area without patches is one. */
  readonly patches: number;
  /** Factors of need. */
  readonly factors: number;
  /** Parts that cost is counted in. */
  readonly costs: number;
}

const REASONS = END_REASONS.length;

/** Gauges and counters of a model: each a name, and how many things of a kind it is kept for. */
const GAUGES = {
  openFamilies: 'stages',
  /** Children that the stage takes. */
  openChildren: 'stages',
  waiting: 'stages',
  /** Done, or on the way down, but held for a place elsewhere. */
  held: 'stages',
  /** Stepped up, but held for a place above. */
  heldUp: 'stages',
  // Of the families that a service's workers lead.
  ledFamilies: 'services',
  ledChildren: 'services',
  attention: 'services',
  shortOfAttention: 'services',
  hoursGiven: 'services',
  // People, in full-time equivalents: posts that nobody is in; people permanent and agency, with what these cost more.
  emptyFte: 'services',
  permanentFte: 'services',
  agencyFte: 'services',
  premiumFte: 'services',
  /** Of those in post, who may lead some stage; who are ill; who are on annual leave. */
  leadFte: 'services',
  sickFte: 'services',
  leaveFte: 'services',
  officialChildren: 'tags',
  placedChildren: 'placements',
  patchFamilies: 'patches',
  patchWaiting: 'patches',
  factorFamilies: 'factors',
  /** Money a day that is being spent. */
  spending: 'costs',
} as const satisfies Record<string, keyof Kinds>;
/** What people's hours go to; those available are what is left for families. */
export const ACTIVITIES = [
  'paid',
  'away',
  'admin',
  'travel',
  'training',
  'meeting',
  'supervision',
  'relief',
  'available',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** Gauges with an entry for each of a kind and band. */
const BANDED_GAUGES = { hoursOn: ['services', ACTIVITIES.length] } as const satisfies Record<
  string,
  readonly [keyof Kinds, number]
>;
/** Gauges of which there is one. */
const SINGLE_GAUGES = ['aboveNeed', 'belowNeed', 'siblingsAtHome'] as const;

/** Counters with an entry for each of a kind. */
const COUNTERS = {
  starts: 'stages',
  stays: 'stages',
  stayDays: 'stages',
  allocations: 'stages',
  waitDays: 'stages',
  clockMet: 'stages',
  /** Families who found no place in the stage and went where it sends them then. */
  foundFull: 'stages',
  /** Families by where they came from and went: `from * (stages + 1)`, plus 0 for closed or 1 and the stage. */
  moves: 'moves',
  // People, in full-time equivalents; and families who got another worker because theirs left.
  leavers: 'services',
  starters: 'services',
  agencyStarts: 'services',
  promotions: 'services',
  workerChanges: 'services',
  // Sampled once a week: people and days that they have been there; workers in post, and those of them above their
  // cap; sums of the tenth and ninetieth percentile of children led per full-time worker, over workers and over units.
  tenurePeople: 'services',
  tenureDays: 'services',
  workerWeeks: 'services',
  aboveCap: 'services',
  sampledWeeks: 'services',
  caseloadLow: 'services',
  caseloadHigh: 'services',
  unitWeeks: 'services',
  unitLow: 'services',
  unitHigh: 'services',
  /** Units that have a meeting, and sums of the weeks from one discussion of a family to the next. */
  coverageUnits: 'services',
  coverageWeeks: 'services',
  // In children.
  periodStarts: 'tags',
  periodEnds: 'tags',
  periodDays: 'tags',
  /** Starts of children who had such a period before; and of those, who had it end within the re-referral window. */
  periodRepeats: 'tags',
  periodRestarts: 'tags',
  placementStarts: 'placements',
  placementWanted: 'placements',
  placementMoves: 'placements',
  /** Children who found this kind, which they were to have, full. */
  placementOverflow: 'placements',
  patchReferrals: 'patches',
  /** Money spent at once. */
  spent: 'costs',
} as const satisfies Record<string, keyof Kinds>;
/** Counters with an entry for each of a kind and band. */
const BANDED = {
  ends: ['stages', REASONS],
  stayBand: ['stages', BANDS.length],
  periodBand: ['tags', BANDS.length],
  periodStartAge: ['tags', AGES.length],
} as const satisfies Record<string, readonly [keyof Kinds, number]>;
/** In children unless the name says families. */
const SINGLE_COUNTERS = [
  'newFamilies',
  'referrals',
  'rereferrals',
  'referralsSoonAfterClosure',
  'casesClosed',
  'caseDays',
  'caseFamiliesClosed',
  'caseLeads',
  'familiesClosedBelowNeed',
  'familiesSteppedUp',
  'familiesSteppedDown',
  'familiesMovedAway',
  'childrenGrown',
] as const;

// They are methods: `this` has the compiler refuse one that is taken off its object.
/** The number of the channel of one of a kind. */
type Place = (this: object, index: number) => number;
/** The number of the channel of one of a kind, in a band. */
type BandedPlace = (this: object, index: number, band: number) => number;
/** Where each thing that is recorded has its place: numbers of channels, from 0. */
export type Channels = Readonly<
  Record<keyof typeof GAUGES | keyof typeof COUNTERS, Place> &
    Record<keyof typeof BANDED | keyof typeof BANDED_GAUGES, BandedPlace> &
    Record<(typeof SINGLE_GAUGES)[number] | (typeof SINGLE_COUNTERS)[number], number>
> & {
  /** The number of the channel for official cases that ended in a band of length. */
  caseBand(band: number): number;
  readonly kinds: Kinds;
  /** How many gauges and counters there are in all. */
  readonly gauges: number;
  readonly counters: number;
};

/**
 * Where the channels of a model start, and one method or getter a channel, made below. All models share them, and so
 * one hidden class: what records in the loop sees one kind of object, however many scenarios are run.
 */
class ChannelLayout {
  readonly kinds: Kinds;
  readonly gauges: number;
  readonly counters: number;
  readonly first: Int32Array;

  constructor(kinds: Kinds) {
    this.kinds = kinds;
    this.first = new Int32Array(CHANNELS.length);
    const places = { gauge: 0, counter: 0 };
    CHANNELS.forEach(({ role, of, bands }, channel) => {
      this.first[channel] = places[role];
      places[role] += (of === null ? 1 : kinds[of]) * bands;
    });
    this.gauges = places.gauge;
    this.counters = places.counter;
  }
}

/** A gauge or counter: kept once, or for each thing of a kind, and each of so many bands. */
interface ChannelSpec {
  readonly name: string;
  readonly role: 'gauge' | 'counter';
  readonly of: keyof Kinds | null;
  readonly bands: number;
}

const CHANNELS: readonly ChannelSpec[] = [
  ...Object.entries(GAUGES).map(([name, of]) => ({ name, role: 'gauge', of, bands: 1 }) as const),
  ...Object.entries(BANDED_GAUGES).map(
    ([name, [of, bands]]) => ({ name, role: 'gauge', of, bands }) as const,
  ),
  ...SINGLE_GAUGES.map((name) => ({ name, role: 'gauge', of: null, bands: 1 }) as const),
  ...Object.entries(COUNTERS).map(([name, of]) => ({ name, role: 'counter', of, bands: 1 }) as const),
  ...Object.entries(BANDED).map(([name, [of, bands]]) => ({ name, role: 'counter', of, bands }) as const),
  ...SINGLE_COUNTERS.map((name) => ({ name, role: 'counter', of: null, bands: 1 }) as const),
  { name: 'caseBand', role: 'counter', of: null, bands: BANDS.length },
];

CHANNELS.forEach(({ name, of, bands }, channel) => {
  const place = placeOf(channel, of === null, bands);
  Object.defineProperty(ChannelLayout.prototype, name, place);
});

/** How a channel is found: a number where there is one of it, else by the thing, the band, or both. */
function placeOf(channel: number, isSingle: boolean, bands: number): PropertyDescriptor {
  if (isSingle && bands === 1)
    return {
      get(this: ChannelLayout) {
        return this.first[channel]!;
      },
    };
  if (isSingle || bands === 1)
    return {
      value(this: ChannelLayout, index: number) {
        return this.first[channel]! + index;
      },
    };
  return {
    value(this: ChannelLayout, index: number, band: number) {
      return this.first[channel]! + index * bands + band;
    },
  };
}

/** Lays out where each gauge and counter of a model stands in a recorder. */
export function layOutChannels(kinds: Kinds): Channels {
  return new ChannelLayout(kinds) as unknown as Channels;
}
