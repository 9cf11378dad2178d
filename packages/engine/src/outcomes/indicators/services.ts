import { sortedIds } from '../../scenario/numbering.ts';
import type { Scenario } from '../../scenario/types.ts';
import { ratio, type Readings } from '../readings.ts';
import { ACTIVITIES } from '../channels.ts';
import { childrenThatMatter, define, type DefinedIndicator } from './defined.ts';

const AVAILABLE = ACTIVITIES.indexOf('available');

/** Waiting, caseload, attention and hours, by service. */
export function serviceIndicators(scenario: Scenario): DefinedIndicator[] {
  const services = sortedIds(scenario.services);
  const stages = sortedIds(scenario.stages);
  const families = childrenThatMatter(scenario.place.children) / 2;
  return services.flatMap((id, service) => {
    const own = stages.flatMap((stage, index) => (scenario.stages[stage]!.service === id ? [index] : []));
    const { label } = scenario.services[id]!;
    const capped = scenario.services[id]!.cap.kind !== 'none';
    return [
      ...waiting(id, label, own, families, capped),
      ...caseload(id, label, service, capped),
      ...attention(id, label, service, capped),
    ];
  });
}

function waiting(
  id: string,
  label: string,
  stages: readonly number[],
  matters: number,
  headline: boolean,
): DefinedIndicator[] {
  const sum = (r: Readings, counter: (stage: number) => number) =>
    stages.reduce((total, stage) => total + r.sum(counter(stage)), 0);
  return [
    define({
      id: `wait.families.service=${id}`,
      label: `Families waiting, ${label}`,
      definition: `Families that wait for a worker of ${label} and are led by nobody, on average over the period.`,
      unit: 'families',
      good: 'lower',
      headline,
      matters,
      value: (r) => stages.reduce((total, stage) => total + r.mean(r.channels.waiting(stage)), 0),
    }),
    define({
      id: `wait.days.mean.service=${id}`,
      label: `Wait for a worker, ${label}`,
      definition: `Mean days from when a family needs a worker of ${label} to when it has one, of all who got one, those at once included.`,
      unit: 'days',
      good: 'lower',
      headline,
      matters: 1,
      value: (r) =>
        ratio(
          sum(r, (stage) => r.channels.waitDays(stage)),
          sum(r, (stage) => r.channels.allocations(stage)),
        ),
    }),
  ];
}

function caseload(id: string, label: string, service: number, headline: boolean): DefinedIndicator[] {
  return [
    define({
      id: `caseload.children.mean.service=${id}`,
      label: `Caseload, ${label}`,
      definition: `Children led per full-time worker of ${label} who holds cases: the official count.`,
      unit: 'children a worker',
      official: 'Children’s social work workforce, average caseload',
      headline,
      matters: 0.2,
      value: (r) => ratio(r.mean(r.channels.ledChildren(service)), r.mean(r.channels.leadFte(service))),
    }),
    define({
      id: `caseload.families.mean.service=${id}`,
      label: `Caseload in families, ${label}`,
      definition: `Families led per full-time worker of ${label} who holds cases.`,
      unit: 'families a worker',
      matters: 0.1,
      value: (r) => ratio(r.mean(r.channels.ledFamilies(service)), r.mean(r.channels.leadFte(service))),
    }),
  ];
}

function attention(id: string, label: string, service: number, headline: boolean): DefinedIndicator[] {
  return [
    define({
      id: `attention.mean.service=${id}`,
      label: `Attention, ${label}`,
      definition: `Share of the direct work that families wish for and that workers of ${label} give, averaged over the families they lead.`,
      unit: 'share',
      good: 'higher',
      headline,
      matters: 0.005,
      value: (r) => ratio(r.mean(r.channels.attention(service)), r.mean(r.channels.ledFamilies(service))),
    }),
    define({
      id: `attention.low.share.service=${id}`,
      label: `Families with under half, ${label}`,
      definition: `Share of family-weeks led by ${label} with less than half of the attention that is wanted.`,
      unit: 'share',
      good: 'lower',
      matters: 0.005,
      value: (r) =>
        ratio(r.mean(r.channels.shortOfAttention(service)), r.mean(r.channels.ledFamilies(service))),
    }),
    define({
      id: `hours.idle.share.service=${id}`,
      label: `Hours not asked for, ${label}`,
      definition: `Share of the hours of direct work that workers of ${label} could give and no family of theirs wants.`,
      unit: 'share',
      matters: 0.005,
      value: (r) => {
        const hours = r.mean(r.channels.hoursOn(service, AVAILABLE));
        return ratio(hours - r.mean(r.channels.hoursGiven(service)), hours);
      },
    }),
  ];
}
