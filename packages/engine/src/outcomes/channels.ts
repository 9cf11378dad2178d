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
  let band = 0;
  while (days >= BANDS[band]!.below) band++;
  return band;
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
  openFamilies(stage: number): number {
    return stage;
  }
  openChildren(stage: number): number {
    return this.stages + stage;
  }
  waiting(stage: number): number {
    return 2 * this.stages + stage;
  }
  held(stage: number): number {
    return 3 * this.stages + stage;
  }

  // Gauges by service, of the families its workers lead.
  ledFamilies(service: number): number {
    return 4 * this.stages + service;
  }
  ledChildren(service: number): number {
    return 4 * this.stages + this.services + service;
  }
  attention(service: number): number {
    return 4 * this.stages + 2 * this.services + service;
  }
  shortOfAttention(service: number): number {
    return 4 * this.stages + 3 * this.services + service;
  }
  hoursGiven(service: number): number {
    return 4 * this.stages + 4 * this.services + service;
  }

  // Gauges by official tag: children counted in that stock.
  officialChildren(tag: number): number {
    return 4 * this.stages + 5 * this.services + tag;
  }

  get gauges(): number {
    return 4 * this.stages + 5 * this.services + this.tags;
  }

  // Counters by stage.
  starts(stage: number): number {
    return stage;
  }
  stays(stage: number): number {
    return this.stages + stage;
  }
  stayDays(stage: number): number {
    return 2 * this.stages + stage;
  }
  allocations(stage: number): number {
    return 3 * this.stages + stage;
  }
  waitDays(stage: number): number {
    return 4 * this.stages + stage;
  }
  clockMet(stage: number): number {
    return 5 * this.stages + stage;
  }
  ends(stage: number, reason: number): number {
    return (6 + reason) * this.stages + stage;
  }

  // Counters by official tag, in children: periods that start, end, their days, their bands.
  periodStarts(tag: number): number {
    return this.#byTag(0) + tag;
  }
  periodEnds(tag: number): number {
    return this.#byTag(1) + tag;
  }
  periodDays(tag: number): number {
    return this.#byTag(2) + tag;
  }
  periodBand(tag: number, band: number): number {
    return this.#byTag(3 + band) + tag;
  }

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
  caseBand(band: number): number {
    return this.#single(7 + band);
  }

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
