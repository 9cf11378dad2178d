import { CAP_HARD, type CompiledModel } from '../model/compiled.ts';
import type { Assumptions } from '../model/world.ts';
import type { AttentionByService } from './examples.ts';
import { expectedAttention } from './expected-attention.ts';
import { loadIn } from './load-in.ts';
import { expectedStaff } from './staff-hours.ts';
import { type Steady, steadyState } from './steady.ts';

const ROUNDS = 12;
const CLOSE = 0.002;
/** Examples are few while attention is looked for: it depends on sums over all stages of a service. */
const ROUGH = 2500;

/** What a scenario settles to at the attention that its people can give. */
export interface Settled {
  readonly attention: AttentionByService;
  readonly steady: Steady;
  /** Whether attention came to rest; a service that is asked for more than it can ever do has no steady state. */
  readonly isSteady: boolean;
}

/**
 * Finds the attention at which what people give is what families get, and what the scenario settles to then: lost
 * attention makes stays longer, which costs attention (MODEL.md section 6). Nobody waits.
 *
 * @param start attention to start from, such as that of a scenario much like it
 * @param examples families for the final reckoning
 */
export function settle(
  model: CompiledModel,
  assumptions: Assumptions,
  { start, examples }: { readonly start?: AttentionByService; readonly examples?: number } = {},
): Settled {
  const attention = Float64Array.from(start ?? new Float64Array(model.services.count).fill(1));
  let isSteady = false;
  for (let round = 0; round < ROUNDS && !isSteady; round++) {
    const given = attentionGiven(model, steadyState(model, assumptions, attention, ROUGH));
    isSteady = true;
    for (let service = 0; service < attention.length; service++) {
      const gap = given[service]! - attention[service]!;
      if (Math.abs(gap) > CLOSE) isSteady = false;
      attention[service] = Math.sqrt(given[service]! * attention[service]!);
    }
  }
  return { attention, steady: steadyState(model, assumptions, attention, examples), isSteady };
}

/** Attention that each service can give to the families of a steady state whom a hard cap lets it lead. */
function attentionGiven(model: CompiledModel, { families, children, wanted }: Steady): Float64Array {
  const { services } = model;
  return Float64Array.from(services.ids, (_, service) => {
    const own = [...model.services.stages[service]!];
    const led = own.reduce((sum, stage) => sum + families[stage]!, 0);
    const staff = expectedStaff(model, service, led);
    const load = own.reduce((sum, stage) => sum + loadIn(model, stage, families, children), 0);
    const cap = staff.carry * services.capPerFte[service]!;
    const part = services.capKind[service] === CAP_HARD && load > cap ? cap / load : 1;
    const units = services.unitFrom[service + 1]! - services.unitFrom[service]!;
    return expectedAttention(staff, units, part * wanted[service]!, part * led);
  });
}
