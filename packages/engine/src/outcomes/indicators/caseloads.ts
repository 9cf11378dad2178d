import type { Scenario } from '../../scenario/types.ts';
import { ratio, type Readings } from '../readings.ts';
import { define, type DefinedIndicator } from './defined.ts';
import { hasSeveralUnits, isCapped } from './service-parts.ts';

/** Caseloads of the lead workers of a service: mean, spread over workers and units, and how many are above the cap. */
export function caseloadIndicators(scenario: Scenario, id: string, service: number): DefinedIndicator[] {
  const { label } = scenario.services[id]!;
  return [
    ...means(id, label, service, isCapped(scenario, id)),
    ...overWorkers(id, label, service),
    ...(hasSeveralUnits(scenario, id) ? overUnits(id, label, service) : []),
    ...(isCapped(scenario, id) ? [aboveCap(id, label, service)] : []),
  ];
}

function means(id: string, label: string, service: number, headline: boolean): DefinedIndicator[] {
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

function overWorkers(id: string, label: string, service: number): DefinedIndicator[] {
  return spread('caseload.children', 'worker', id, label, (r, end) => {
    const { channels } = r;
    const sum = end === 'low' ? channels.caseloadLow(service) : channels.caseloadHigh(service);
    return ratio(r.sum(sum), r.sum(channels.sampledWeeks(service)));
  });
}

function overUnits(id: string, label: string, service: number): DefinedIndicator[] {
  return spread('caseload.unit', 'unit', id, label, (r, end) => {
    const { channels } = r;
    const sum = end === 'low' ? channels.unitLow(service) : channels.unitHigh(service);
    return ratio(r.sum(sum), r.sum(channels.unitWeeks(service)));
  });
}

/** The tenth and ninetieth percentile over workers or units, which are read once a week. */
function spread(
  measure: string,
  each: 'worker' | 'unit',
  id: string,
  label: string,
  value: (readings: Readings, end: 'low' | 'high') => number,
): DefinedIndicator[] {
  const words = { low: ['Light', 'less'], high: ['Heavy', 'more'] } as const;
  return (['low', 'high'] as const).map((end) =>
    define({
      id: `${measure}.${end}.service=${id}`,
      label: `${words[end][0]} caseload of a ${each}, ${label}`,
      definition: `Children led per full-time worker in ${label}, such that a tenth of its ${each}s have ${words[end][1]}: read once a week, the mean over the weeks.`,
      unit: 'children a worker',
      matters: 0.2,
      monthly: false,
      value: (r) => value(r, end),
    }),
  );
}

function aboveCap(id: string, label: string, service: number): DefinedIndicator {
  return define({
    id: `caseload.aboveCap.share.service=${id}`,
    label: `Workers above the cap, ${label}`,
    definition: `Share of the workers of ${label} who hold cases and have more than their cap: that of a full-time worker, or what part of it they may carry.`,
    unit: 'share',
    good: 'lower',
    matters: 0.01,
    value: (r) => ratio(r.sum(r.channels.aboveCap(service)), r.sum(r.channels.workerWeeks(service))),
  });
}
