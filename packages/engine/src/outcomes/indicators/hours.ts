import { sortedIds } from '../../scenario/numbering.ts';
import type { Scenario } from '../../scenario/types.ts';
import { ACTIVITIES, type Activity } from '../channels.ts';
import { ratio, type Readings } from '../readings.ts';
import { define, type DefinedIndicator } from './defined.ts';
import { hasMeetings, isCapped, workforcesOf } from './service-parts.ts';

/** What people’s hours go to: what is recorded, and what is left of the hours for families. */
type Use = Exclude<Activity, 'available'> | 'given' | 'idle' | 'inexperience';

const USES: readonly (readonly [use: Use, name: string, what: string])[] = [
  ['paid', 'paid', 'are paid for'],
  ['away', 'away', 'are away, ill or on annual leave'],
  ['admin', 'of administration', 'spend on administration'],
  ['travel', 'of travel', 'spend on travel'],
  ['training', 'of training', 'spend in supervision and training'],
  ['meeting', 'in meetings', 'spend in the meeting of their unit'],
  ['supervision', 'of supervising', 'spend on supervising others'],
  ['relief', 'of relief', 'spend on administration that they take off others'],
  ['given', 'given', 'give to families as direct work'],
  ['idle', 'idle', 'could give to families, and no family of theirs wants'],
  ['inexperience', 'lost to newness', 'lose as starters or agency staff, who give less in the same time'],
];

/** Those that nobody has who never changes. */
const OF_A_WORKFORCE: readonly Use[] = ['away', 'inexperience'];

/** Where people’s time goes, by service: direct work, hours by activity, and how far unit meetings reach. */
export function hourIndicators(scenario: Scenario): DefinedIndicator[] {
  return sortedIds(scenario.services).flatMap((id, service) => {
    const { label } = scenario.services[id]!;
    const staffed = workforcesOf(scenario, id).length > 0;
    return [
      direct(id, label, service, staffed && isCapped(scenario, id)),
      idle(id, label, service),
      ...USES.filter(([use]) => staffed || !OF_A_WORKFORCE.includes(use)).map(([use, name, what]) =>
        define({
          id: `hours.perWeek.service=${id}.activity=${use}`,
          label: `Hours ${name}, ${label}`,
          definition: `Hours a week that people in post in ${label} ${what}, on average over the period.`,
          unit: 'hours a week',
          matters: 1,
          monthly: false,
          value: (r) => hoursOf(r, service, use),
        }),
      ),
      ...(hasMeetings(scenario, id) ? [coverage(id, label, service)] : []),
    ];
  });
}

function direct(id: string, label: string, service: number, headline: boolean): DefinedIndicator {
  return define({
    id: `work.direct.share.service=${id}`,
    label: `Direct work, ${label}`,
    definition: `Share of the time that people of ${label} are at work which they give to families as direct work.`,
    unit: 'share',
    good: 'higher',
    headline,
    matters: 0.005,
    value: (r) =>
      ratio(hoursOf(r, service, 'given'), recorded(r, service, 'paid') - recorded(r, service, 'away')),
  });
}

function idle(id: string, label: string, service: number): DefinedIndicator {
  return define({
    id: `hours.idle.share.service=${id}`,
    label: `Hours not asked for, ${label}`,
    definition: `Share of the hours of direct work that workers of ${label} could give and no family of theirs wants.`,
    unit: 'share',
    matters: 0.005,
    value: (r) => ratio(hoursOf(r, service, 'idle'), recorded(r, service, 'available')),
  });
}

function coverage(id: string, label: string, service: number): DefinedIndicator {
  return define({
    id: `coverage.weeks.service=${id}`,
    label: `Weeks between discussions, ${label}`,
    definition: `Weeks from one discussion of a family in its unit’s meeting to the next, on average over the units of ${label} that meet: 1 where there is time for all every week.`,
    unit: 'weeks',
    good: 'lower',
    matters: 0.1,
    value: (r) => ratio(r.sum(r.channels.coverageWeeks(service)), r.sum(r.channels.coverageUnits(service))),
  });
}

function hoursOf(r: Readings, service: number, use: Use): number {
  const given = r.mean(r.channels.hoursGiven(service));
  if (use === 'given') return given;
  if (use === 'idle') return recorded(r, service, 'available') - given;
  if (use !== 'inexperience') return recorded(r, service, use);
  const others = ACTIVITIES.filter((activity) => activity !== 'paid');
  return others.reduce(
    (left, activity) => left - recorded(r, service, activity),
    recorded(r, service, 'paid'),
  );
}

function recorded(r: Readings, service: number, activity: Activity): number {
  return r.mean(r.channels.hoursOn(service, ACTIVITIES.indexOf(activity)));
}
