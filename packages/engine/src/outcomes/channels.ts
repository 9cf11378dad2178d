/** Why a stay ended, in the order of the counters. */
export const END_REASONS = [
  'ready',
  'time-boxed',
  'stepped-up',
  'route',
  'withdrawn',
  'turned-away',
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** Upper ends, in days, of the official length bands; the last band has none. */
export const BANDS = [
  { id: 'le3mo', label: 'up to 3 months', below: (365.25 / 12) * 3 },
  { id: '3to6mo', label: '3 to 6 months', below: (365.25 / 12) * 6 },
  { id: '6to12mo', label: '6 to 12 months', below: 365.25 },
  { id: '1to2y', label: '1 to 2 years', below: 365.25 * 2 },
  { id: 'gt2y', label: 'over 2 years', below: Infinity },
] as const;

/** The band that a length in days falls in. */
export function bandOf(days: number): number {
  return BANDS.findIndex((band) => days < band.below);
}

/**
 * Where each gauge and counter of a model stands in a recorder. Stages, services and official tags are numbered by
 * the compiler; this only counts them.
 */
export class Channels {
  readonly stages: number;
  readonly services: number;
  readonly tags: number;

  constructor(stages: number, services: number, tags: number) {
    this.stages = stages;
    this.services = services;
    this.tags = tags;
  }

  // Gauges by stage: families open, children open, families waiting to be led, families held for a place.
  readonly openFamilies = (stage: number): number => stage;
  readonly openChildren = (stage: number): number => this.stages + stage;
  readonly waiting = (stage: number): number => 2 * this.stages + stage;
  readonly held = (stage: number): number => 3 * this.stages + stage;

  // Gauges by service, of the families its workers lead.
  readonly ledFamilies = (service: number): number => 4 * this.stages + service;
  readonly ledChildren = (service: number): number => 4 * this.stages + this.services + service;
  readonly attention = (service: number): number => 4 * this.stages + 2 * this.services + service;
  readonly shortOfAttention = (service: number): number => 4 * this.stages + 3 * this.services + service;
  readonly hoursGiven = (service: number): number => 4 * this.stages + 4 * this.services + service;

  // Gauges by official tag: children counted in that stock.
  readonly officialChildren = (tag: number): number => 4 * this.stages + 5 * this.services + tag;

  get gauges(): number {
    return 4 * this.stages + 5 * this.services + this.tags;
  }

  // Counters by stage.
  readonly starts = (stage: number): number => stage;
  readonly stays = (stage: number): number => this.stages + stage;
  readonly stayDays = (stage: number): number => 2 * this.stages + stage;
  readonly allocations = (stage: number): number => 3 * this.stages + stage;
  readonly waitDays = (stage: number): number => 4 * this.stages + stage;
  readonly clockMet = (stage: number): number => 5 * this.stages + stage;
  readonly ends = (stage: number, reason: number): number => (6 + reason) * this.stages + stage;

  // Counters by official tag, in children: periods that start, end, their days, their bands.
  readonly periodStarts = (tag: number): number => this.#byTag(0) + tag;
  readonly periodEnds = (tag: number): number => this.#byTag(1) + tag;
  readonly periodDays = (tag: number): number => this.#byTag(2) + tag;
  readonly periodBand = (tag: number, band: number): number => this.#byTag(3 + band) + tag;

  // Single counters, in children unless the name says families.
  get referrals(): number {
    return this.#single(0);
  }
  get rereferrals(): number {
    return this.#single(1);
  }
  get referralsSoonAfterClosure(): number {
    return this.#single(2);
  }
  get casesClosed(): number {
    return this.#single(3);
  }
  get caseDays(): number {
    return this.#single(4);
  }
  get caseFamiliesClosed(): number {
    return this.#single(5);
  }
  get caseLeads(): number {
    return this.#single(6);
  }
  readonly caseBand = (band: number): number => this.#single(7 + band);

  get counters(): number {
    return this.#single(7 + BANDS.length);
  }

  #byTag(kind: number): number {
    return (6 + END_REASONS.length) * this.stages + kind * this.tags;
  }

  #single(index: number): number {
    return this.#byTag(3 + BANDS.length) + index;
  }
}
