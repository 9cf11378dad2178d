import { daysAYear } from '../../scenario/duration.ts';
import { sortedIds } from '../../scenario/numbering.ts';
import type { Scenario } from '../../scenario/types.ts';
import { ratio, type Readings } from '../readings.ts';
import { childrenThatMatter, define, type DefinedIndicator } from './defined.ts';
import { isCapped, workforcesOf } from './service-parts.ts';

/** A service as its people are told of. */
interface Staffed {
  readonly id: string;
  readonly label: string;
  readonly service: number;
  readonly headline: boolean;
}

/** People, by service: how many, what share is missing, covered or away, and how they come and go. */
export function peopleIndicators(scenario: Scenario): DefinedIndicator[] {
  const families = childrenThatMatter(scenario.place.children) / 2;
  return sortedIds(scenario.services).flatMap((id, service) => {
    const workforces = workforcesOf(scenario, id);
    const has = (part: 'agency' | 'sickness' | 'leave' | 'promotion') =>
      workforces.some((workforce) => workforce[part] !== null);
    const of = { id, service, label: scenario.services[id]!.label, headline: isCapped(scenario, id) };
    return [
      ...staff(of),
      ...(workforces.length > 0 ? [vacancy(of)] : []),
      ...(has('agency') ? agency(of) : []),
      ...(workforces.length > 0 ? [...comings(of), changes(of, families)] : []),
      ...(has('promotion') ? [promotions(of)] : []),
      ...(has('sickness') ? [sickness(of)] : []),
      ...(has('leave') ? [leave(of)] : []),
    ];
  });
}

function inPost(r: Readings, service: number): number {
  return r.mean(r.channels.permanentFte(service)) + r.mean(r.channels.agencyFte(service));
}

function staff({ id, label, service }: Staffed): DefinedIndicator[] {
  return [
    define({
      id: `staff.posts.service=${id}`,
      label: `Staff in post, ${label}`,
      definition: `People in post in ${label}, permanent or agency, as full-time equivalents, on average over the period.`,
      unit: 'full-time workers',
      matters: 0.1,
      value: (r) => inPost(r, service),
    }),
    define({
      id: `staff.leads.service=${id}`,
      label: `Staff who hold cases, ${label}`,
      definition: `Of the people in post in ${label}, those who may lead families, as full-time equivalents: caseloads are per one of them.`,
      unit: 'full-time workers',
      matters: 0.1,
      monthly: false,
      value: (r) => r.mean(r.channels.leadFte(service)),
    }),
    define({
      id: `staff.salaries.service=${id}`,
      label: `Salaries, ${label}`,
      definition: `What the staff of ${label} cost, in salaries of one full-time permanent worker: people in post, and what agency staff cost above that.`,
      unit: 'salaries',
      matters: 0.1,
      value: (r) => inPost(r, service) + r.mean(r.channels.premiumFte(service)),
    }),
  ];
}

function vacancy({ id, label, service, headline }: Staffed): DefinedIndicator {
  return define({
    id: `vacancy.share.service=${id}`,
    label: `Vacancy, ${label}`,
    definition: `Share of the posts of ${label}, as full-time equivalents, that no permanent person is in. As in the official rate, a post that agency staff cover is vacant.`,
    unit: 'share',
    good: 'lower',
    official: 'Children’s social work workforce, vacancy rate',
    headline,
    matters: 0.01,
    value: (r) => {
      const permanent = r.mean(r.channels.permanentFte(service));
      const posts = inPost(r, service) + r.mean(r.channels.emptyFte(service));
      return ratio(posts - permanent, posts);
    },
  });
}

function agency({ id, label, service, headline }: Staffed): DefinedIndicator[] {
  return [
    define({
      id: `vacancy.uncovered.share.service=${id}`,
      label: `Posts with nobody, ${label}`,
      definition: `Share of the posts of ${label}, as full-time equivalents, that nobody is in: neither a permanent person nor agency cover.`,
      unit: 'share',
      good: 'lower',
      matters: 0.01,
      value: (r) => {
        const empty = r.mean(r.channels.emptyFte(service));
        return ratio(empty, inPost(r, service) + empty);
      },
    }),
    define({
      id: `agency.share.service=${id}`,
      label: `Agency staff, ${label}`,
      definition: `Of the people in post in ${label}, as full-time equivalents, the share who are agency staff.`,
      unit: 'share',
      good: 'lower',
      official: 'Children’s social work workforce, agency worker rate',
      headline,
      matters: 0.01,
      value: (r) => ratio(r.mean(r.channels.agencyFte(service)), inPost(r, service)),
    }),
    define({
      id: `agencyStarts.perYear.service=${id}`,
      label: `Agency starts, ${label}`,
      definition: `Agency staff who come to cover a post of ${label}, a year, as full-time equivalents.`,
      unit: 'full-time workers a year',
      matters: 0.5,
      monthly: false,
      value: (r) => r.perYear(r.channels.agencyStarts(service)),
    }),
  ];
}

function comings({ id, label, service }: Staffed): DefinedIndicator[] {
  return [
    define({
      id: `turnover.share.service=${id}`,
      label: `Turnover, ${label}`,
      definition: `Permanent people who leave ${label} in a year, for each one in post, as full-time equivalents. Going to another post by promotion is not leaving.`,
      unit: 'share',
      good: 'lower',
      official: 'Children’s social work workforce, turnover rate',
      matters: 0.01,
      value: (r) => ratio(r.perYear(r.channels.leavers(service)), r.mean(r.channels.permanentFte(service))),
    }),
    define({
      id: `starters.perYear.service=${id}`,
      label: `Starters, ${label}`,
      definition: `Permanent people who start in ${label} from outside, a year, as full-time equivalents.`,
      unit: 'full-time workers a year',
      matters: 0.5,
      monthly: false,
      value: (r) => r.perYear(r.channels.starters(service)),
    }),
    define({
      id: `tenure.years.mean.service=${id}`,
      label: `Length of service, ${label}`,
      definition: `Mean years that the permanent people in post in ${label} have been there, promotion included, as of each week of the period.`,
      unit: 'years',
      matters: 0.1,
      value: (r) =>
        ratio(r.sum(r.channels.tenureDays(service)), r.sum(r.channels.tenurePeople(service))) / daysAYear,
    }),
  ];
}

function changes({ id, label, service }: Staffed, matters: number): DefinedIndicator {
  return define({
    id: `workers.changes.perYear.service=${id}`,
    label: `Changes of worker, ${label}`,
    definition: `Families a year who get another worker of ${label} because theirs has left the post.`,
    unit: 'families a year',
    good: 'lower',
    matters,
    value: (r) => r.perYear(r.channels.workerChanges(service)),
  });
}

function promotions({ id, label, service }: Staffed): DefinedIndicator {
  return define({
    id: `promotions.perYear.service=${id}`,
    label: `Promotions, ${label}`,
    definition: `People who are promoted into another post in ${label}, a year, as full-time equivalents of that post. Each empties the one they had.`,
    unit: 'full-time workers a year',
    matters: 0.5,
    monthly: false,
    value: (r) => r.perYear(r.channels.promotions(service)),
  });
}

function sickness({ id, label, service }: Staffed): DefinedIndicator {
  return define({
    id: `sickness.share.service=${id}`,
    label: `Sickness, ${label}`,
    definition: `Share of the time of people in post in ${label}, agency staff included, that they are ill.`,
    unit: 'share',
    good: 'lower',
    official: 'Children’s social work workforce, sickness absence rate',
    matters: 0.005,
    value: (r) => ratio(r.mean(r.channels.sickFte(service)), inPost(r, service)),
  });
}

function leave({ id, label, service }: Staffed): DefinedIndicator {
  return define({
    id: `leave.share.service=${id}`,
    label: `Annual leave, ${label}`,
    definition: `Share of the time of people in post in ${label} that they are on annual leave, and not ill.`,
    unit: 'share',
    matters: 0.005,
    value: (r) => ratio(r.mean(r.channels.leaveFte(service)), inPost(r, service)),
  });
}
