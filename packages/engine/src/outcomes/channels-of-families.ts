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
  const ofTags = [
    ...[channels.periodStarts, channels.periodEnds, channels.periodDays],
    ...[channels.periodRepeats, channels.periodRestarts],
  ];
  return {
    gauges: [
      ...each(stages, channels.openFamilies, channels.openChildren),
      ...each(tags, channels.officialChildren),
      ...each(placements, channels.placedChildren),
      ...each(patches, channels.patchFamilies),
      ...each(factors, channels.factorFamilies),
      ...[channels.aboveNeed, channels.belowNeed, channels.siblingsAtHome],
    ],
    counters: [
      ...each(stages, channels.starts, channels.stays, channels.stayDays, channels.clockMet),
      ...each(tags, ...ofTags),
      ...each(moves, channels.moves),
      ...each(patches, channels.patchReferrals),
      ...banded(stages, END_REASONS.length, channels.ends),
      ...banded(stages, BANDS.length, channels.stayBand),
      ...banded(tags, BANDS.length, channels.periodBand),
      ...banded(tags, AGES.length, channels.periodStartAge),
      ...each(BANDS.length, (band) => channels.caseBand(band)),
      ...[channels.newFamilies, channels.referrals, channels.rereferrals, channels.referralsSoonAfterClosure],
      ...[channels.casesClosed, channels.caseDays, channels.caseFamiliesClosed],
      ...[channels.familiesClosedBelowNeed, channels.familiesSteppedUp, channels.familiesSteppedDown],
      ...[channels.familiesMovedAway, channels.childrenGrown],
    ],
  };
}

function each(count: number, ...of: readonly ((index: number) => number)[]): number[] {
  const indices = Array.from({ length: count }, (_, index) => index);
  return of.flatMap((place) => indices.map(place));
}

function banded(count: number, bands: number, place: (index: number, band: number) => number): number[] {
  return each(count, (index) => index).flatMap((index) => each(bands, (band) => place(index, band)));
}
