import { sortedIds } from '../../scenario/numbering.ts';
import type { Scenario } from '../../scenario/types.ts';
import { BANDS, END_REASONS } from '../channels.ts';
import { ratio } from '../readings.ts';
import { childrenThatMatter, define, type DefinedIndicator } from './defined.ts';

/** Starts, ends by reason, lengths, waits and statutory clocks, by stage. */
export function flowIndicators(scenario: Scenario): DefinedIndicator[] {
  const matters = childrenThatMatter(scenario.place.children);
  return sortedIds(scenario.stages).flatMap((id, stage) => {
    const { label, clockWorkingDays, clockFrom, ifFull } = scenario.stages[id]!;
    return [
      define({
        id: `starts.perYear.stage=${id}`,
        label: `Starts, ${label}`,
        definition: `Families that started in ${label}, a year.`,
        unit: 'families a year',
        matters,
        value: (r) => r.perYear(r.channels.starts(stage)),
      }),
      define({
        id: `stay.days.mean.stage=${id}`,
        label: `Length of stay, ${label}`,
        definition: `Mean days from the start of a stay in ${label} to its end, waiting included, of stays that ended in the period.`,
        unit: 'days',
        matters: 3,
        value: (r) => ratio(r.sum(r.channels.stayDays(stage)), r.sum(r.channels.stays(stage))),
      }),
      define({
        id: `wait.days.mean.stage=${id}`,
        label: `Wait for a worker, ${label}`,
        definition: `Mean days from when a family needs a worker for ${label} to when it has one, those at once included.`,
        unit: 'days',
        good: 'lower',
        matters: 1,
        value: (r) => ratio(r.sum(r.channels.waitDays(stage)), r.sum(r.channels.allocations(stage))),
      }),
      ...endings(id, label, stage, matters),
      ...lengths(id, label, stage),
      ...(ifFull === null ? [] : [full(id, label, stage, scenario.stages[ifFull]!.label, matters)]),
      ...(clockWorkingDays === null ? [] : [clock(id, label, stage, clockWorkingDays, clockFrom)]),
    ];
  });
}

function endings(id: string, label: string, stage: number, matters: number): DefinedIndicator[] {
  return END_REASONS.map((reason, index) =>
    define({
      id: `ends.perYear.stage=${id}.reason=${reason}`,
      label: `Ends, ${label}: ${reason}`,
      definition: `Stays of families in ${label} that ended because: ${reason}, a year.`,
      unit: 'families a year',
      matters,
      monthly: false,
      value: (r) => r.perYear(r.channels.ends(stage, index)),
    }),
  );
}

function full(id: string, label: string, stage: number, instead: string, matters: number): DefinedIndicator {
  return define({
    id: `full.perYear.stage=${id}`,
    label: `Found full, ${label}`,
    definition: `Families who were to go to ${label}, found no place there and went to ${instead} instead, a year.`,
    unit: 'families a year',
    good: 'lower',
    matters,
    value: (r) => r.perYear(r.channels.foundFull(stage)),
  });
}

function lengths(id: string, label: string, stage: number): DefinedIndicator[] {
  return BANDS.map((band, index) =>
    define({
      id: `stay.days.band=${band.id}.stage=${id}`,
      label: `Stays of ${band.label}, ${label}`,
      definition: `Share of the stays in ${label} that ended in the period which lasted ${band.label}, waiting included.`,
      unit: 'share',
      matters: 0.005,
      monthly: false,
      value: (r) => ratio(r.sum(r.channels.stayBand(stage, index)), r.sum(r.channels.stays(stage))),
    }),
  );
}

const SINCE = {
  entry: 'their start',
  referral: 'the referral',
  previous: 'the start of the stage before',
} as const;

function clock(
  id: string,
  label: string,
  stage: number,
  days: number,
  from: keyof typeof SINCE,
): DefinedIndicator {
  return define({
    id: `clock.met.share.stage=${id}`,
    label: `${label} within ${days} working days`,
    definition: `Share of stays in ${label} that ended within ${days} working days of ${SINCE[from]}.`,
    unit: 'share',
    good: 'higher',
    matters: 0.01,
    value: (r) => ratio(r.sum(r.channels.clockMet(stage)), r.sum(r.channels.stays(stage))),
  });
}
