import { AGES, BANDS, END_REASONS, type Channels } from './channels.ts';

/**
 * Places of what families bring along wherever they are led: stays, cases, periods, placements and moves. The rest (who
 * waits or is held, what workers give, who works there) comes of queues and people.
 */
export function channelsOfFamilies(channels: Channels): {
  readonly gauges: number[];
  readonly counters: number[];
} {
  const { stages, tags, moves, placements, patches, factors } = channels.kinds;
  const each = (count: number, ...names: readonly PlaceByThing[]) =>
    names.flatMap((name) => numbers(count).map((index) => channels[name](index)));
  const banded = (count: number, bands: number, name: PlaceByBand) =>
    numbers(count).flatMap((index) => numbers(bands).map((band) => channels[name](index, band)));
  return {
    gauges: [
      ...each(stages, 'openFamilies', 'openChildren'),
      ...each(tags, 'officialChildren'),
      ...each(placements, 'placedChildren'),
      ...each(patches, 'patchFamilies'),
      ...each(factors, 'factorFamilies'),
      ...[channels.aboveNeed, channels.belowNeed, channels.siblingsAtHome],
    ],
    counters: [
      ...each(stages, 'starts', 'stays', 'stayDays', 'clockMet'),
      ...each(tags, 'periodStarts', 'periodEnds', 'periodDays', 'periodRepeats', 'periodRestarts'),
      ...each(moves, 'moves'),
      ...each(patches, 'patchReferrals'),
      ...banded(stages, END_REASONS.length, 'ends'),
      ...banded(stages, BANDS.length, 'stayBand'),
      ...banded(tags, BANDS.length, 'periodBand'),
      ...banded(tags, AGES.length, 'periodStartAge'),
      ...each(BANDS.length, 'caseBand'),
      ...[channels.newFamilies, channels.referrals, channels.rereferrals, channels.referralsSoonAfterClosure],
      ...[channels.casesClosed, channels.caseDays, channels.caseFamiliesClosed],
      ...[channels.familiesClosedBelowNeed, channels.familiesSteppedUp, channels.familiesSteppedDown],
      ...[channels.familiesMovedAway, channels.childrenGrown],
    ],
  };
}

/** Channels that are kept for each thing of a kind, and for each band of it. */
type PlaceByThing = NamesOf<(index: number) => number>;
type PlaceByBand = Exclude<NamesOf<(index: number, band: number) => number>, PlaceByThing>;
type NamesOf<Place> = {
  [Name in keyof Channels]: Channels[Name] extends Place ? Name : never;
}[keyof Channels];

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}
