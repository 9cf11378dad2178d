import { CAP_HARD, CAP_NONE, type CompiledModel } from '../model/compiled.ts';
import { expectedAttention } from './expected-attention.ts';
import { expectedStaff } from './staff-hours.ts';

/** Wanted hours, as multiples of those there are, at which attention is worked out; read off straight lines between. */
const RATIOS = [0, 0.4, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.4, 1.7, 2, 2.5, 3, 4, 6, 10] as const;

/** What a service has from a day on, when its people have settled to it. */
export interface ServiceNow {
  /** Hours a week for families. */
  readonly hours: number;
  /** Load that all its workers may carry; Infinity without a cap. */
  readonly cap: number;
  readonly isHard: boolean;
  /** Hours a week for each full-time post of those who lead, vacancies and absence taken into account. */
  readonly hoursPerPost: number;
  /** Attention where families want so many times the hours there are: see `attentionAt`. */
  readonly attention: readonly number[];
  /** Part of the way to all this that is gone in a day: posts are not filled at once. */
  readonly pace: number;
}

/**
 * Reckons what a service has.
 *
 * @param families families it leads, for its meetings and for how caseloads differ
 */
export function serviceNow(model: CompiledModel, service: number, families: number): ServiceNow {
  const { services } = model;
  const staff = expectedStaff(model, service, families);
  const units = services.unitFrom[service + 1]! - services.unitFrom[service]!;
  const kind = services.capKind[service]!;
  return {
    hours: staff.hours,
    cap: kind === CAP_NONE ? Infinity : staff.carry * services.capPerFte[service]!,
    isHard: kind === CAP_HARD,
    hoursPerPost: staff.leadPosts > 0 ? staff.hours / staff.leadPosts : 0,
    attention: RATIOS.map((ratio) =>
      expectedAttention(staff, units, ratio * staff.hours, Math.max(1, families)),
    ),
    pace: paceOf(model, service),
  };
}

/** Attention of families who want so many hours of those there are. */
export function attentionAt({ attention, hours }: ServiceNow, wanted: number, there = hours): number {
  if (wanted <= 0) return 1;
  const ratio = there > 0 ? wanted / there : Infinity;
  let upper = 1;
  while (upper < RATIOS.length - 1 && ratio > RATIOS[upper]!) upper++;
  if (ratio > RATIOS[upper]!) return (attention[upper]! * RATIOS[upper]!) / ratio;
  const part = (ratio - RATIOS[upper - 1]!) / (RATIOS[upper]! - RATIOS[upper - 1]!);
  return attention[upper - 1]! + part * (attention[upper]! - attention[upper - 1]!);
}

/** The slowest recruitment of those who lead sets the pace; who is in no workforce is there at once. */
function paceOf({ services, units, posts, roles, laws }: CompiledModel, service: number): number {
  let pace = Infinity;
  const from = units.postFrom[services.unitFrom[service]!]!;
  const to = units.postFrom[services.unitFrom[service + 1]!]!;
  for (let post = from; post < to; post++) {
    const workforce = roles.workforce[posts.role[post]!];
    if (posts.worker[post]! < 0 || workforce === null || workforce === undefined) continue;
    const search = laws.mean(workforce.recruitment) / workforce.recruiting;
    pace = Math.min(pace, workforce.leaving + (search > 0 ? 1 / search : Infinity));
  }
  return pace;
}
