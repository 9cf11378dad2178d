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

const BANDED_GAUGES = { hoursOn: ['services', ACTIVITIES.length] } as const satisfies Record<
  string,
  readonly [keyof Kinds, number]
>;
const SINGLE_GAUGES = ['aboveNeed', 'belowNeed', 'siblingsAtHome'] as const;

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

type Place = (index: number) => number;
type BandedPlace = (index: number, band: number) => number;
export type Channels = Readonly<
  Record<keyof typeof GAUGES | keyof typeof COUNTERS, Place> &
    Record<keyof typeof BANDED | keyof typeof BANDED_GAUGES, BandedPlace> &
    Record<(typeof SINGLE_GAUGES)[number] | (typeof SINGLE_COUNTERS)[number], number>
> & {
  caseBand(band: number): number;
  readonly kinds: Kinds;
  /** How many gauges and counters there are in all. */
  readonly gauges: number;
  readonly counters: number;
};

/** Lays out where each gauge and counter of a model stands in a recorder. */
export function layOutChannels(kinds: Kinds): Channels {
  const places: Record<string, Place | BandedPlace | number> = {};
  const banded = (name: string, from: number, count: number, bands: number) => {
    places[name] = (index: number, band: number) => from + index * bands + band;
    return from + count * bands;
  };
  const block = (name: string, from: number, width: number) => {
    places[name] = (index: number) => from + index;
    return from + width;
  };
  let gauges = 0;
  for (const [name, kind] of Object.entries(GAUGES)) gauges = block(name, gauges, kinds[kind]);
  for (const [name, [kind, bands]] of Object.entries(BANDED_GAUGES))
    gauges = banded(name, gauges, kinds[kind], bands);
  for (const name of SINGLE_GAUGES) places[name] = gauges++;
  let counters = 0;
  for (const [name, kind] of Object.entries(COUNTERS)) counters = block(name, counters, kinds[kind]);
  for (const [name, [kind, bands]] of Object.entries(BANDED))
    counters = banded(name, counters, kinds[kind], bands);
  for (const name of SINGLE_COUNTERS) places[name] = counters++;
  counters = block('caseBand', counters, BANDS.length);
  return { ...places, kinds, gauges, counters } as unknown as Channels;
}
