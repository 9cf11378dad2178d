import type { CompiledModel } from '../model/compiled.ts';
import type { Staffing } from '../outcomes/readings.ts';
import type { Segment } from './segments.ts';

/** What the services have to give on average between two days, the timeline's changes of posts included. */
export function staffingBetween(segments: readonly Segment[], from: number, to: number): Staffing {
  const inForce = segments.flatMap(({ model, ...segment }, index) => {
    const start = Math.max(from, segment.from);
    const end = Math.min(to, segments[index + 1]?.from ?? Infinity);
    return end > start ? [{ staffing: staffingOf(model), share: (end - start) / (to - from) }] : [];
  });
  const [only, ...others] = inForce;
  if (only !== undefined && others.length === 0) return only.staffing;
  const mean = (of: keyof Staffing): Float64Array =>
    staffingOf(segments[0]!.model)[of].map((_, service) =>
      inForce.reduce((sum, { staffing, share }) => sum + staffing[of][service]! * share, 0),
    );
  return { leadFte: mean('leadFte'), hours: mean('hours') };
}

const known = new WeakMap<CompiledModel, Staffing>();

function staffingOf(model: CompiledModel): Staffing {
  const staffing = known.get(model) ?? sumUp(model);
  known.set(model, staffing);
  return staffing;
}

function sumUp({ workers, units, services }: CompiledModel): Staffing {
  const leadFte = new Float64Array(services.count);
  const hours = new Float64Array(services.count);
  workers.service.forEach((service, worker) => {
    leadFte[service]! += workers.fte[worker]!;
    hours[service]! += workers.supply[worker]!;
  });
  units.service.forEach((service, unit) => {
    hours[service]! += units.spareHours[unit]!;
  });
  return { leadFte, hours };
}
