import { sortedIds } from '../../scenario/numbering.ts';
import type { Scenario } from '../../scenario/types.ts';
import { ratio, type Readings } from '../readings.ts';
import { caseloadIndicators } from './caseloads.ts';
import { childrenThatMatter, define, type DefinedIndicator } from './defined.ts';
import { isCapped } from './service-parts.ts';

/** Waiting, caseloads and attention, by service. */
export function serviceIndicators(scenario: Scenario): DefinedIndicator[] {
  const services = sortedIds(scenario.services);
  const stages = sortedIds(scenario.stages);
  const families = childrenThatMatter(scenario.place.children) / 2;
  const each = services.flatMap((id, service) => {
    const own = stages.flatMap((stage, index) => (scenario.stages[stage]!.service === id ? [index] : []));
    const { label } = scenario.services[id]!;
    const capped = isCapped(scenario, id);
    return [
      ...waiting(id, label, own, families, capped),
      ...caseloadIndicators(scenario, id, service),
      ...attention(id, label, service, capped),
    ];
  });
  return [withoutWorker([...stages.keys()], families), ...each];
}

/** Whoever waits, whatever for: a service may look well because another keeps its families waiting. */
function withoutWorker(stages: readonly number[], matters: number): DefinedIndicator {
  return define({
    id: 'wait.families',
    label: 'Families without a worker',
    definition:
      'Families in all services together that wait for a worker and are led by nobody, on average over the period.',
    unit: 'families',
    good: 'lower',
    headline: true,
    matters,
    value: (r) => stages.reduce((total, stage) => total + r.mean(r.channels.waiting(stage)), 0),
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
  ];
}
