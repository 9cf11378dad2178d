import { UNIT_CHILDREN, UNIT_POINTS, type CompiledModel } from '../model/compiled.ts';

/** Load that the families of a stage are, in the unit of its service's cap. */
export function loadIn(
  { services, stages }: CompiledModel,
  stage: number,
  families: Float64Array,
  children: Float64Array,
): number {
  const unit = services.capUnit[stages.service[stage]!]!;
  if (unit === UNIT_CHILDREN) return children[stage]!;
  return families[stage]! * (unit === UNIT_POINTS ? stages.points[stage]! : 1);
}
