import type { Assumptions } from '../../packages/engine/src/model/world.ts';

const NONE = new Float64Array(0);

/** Assumptions of one replication in which nothing has an effect but what is given; no practices. */
export function assume(some: Partial<Assumptions> = {}): Assumptions {
  return {
    attentionToEscalation: 0,
    waitingToEscalation: 0,
    unmetToReturn: 0,
    overloadToLeaving: 0,
    overloadToSickness: 0,
    setback: 0,
    specialisation: 0,
    practices: { work: NONE, escalation: NONE, return: NONE },
    ...some,
  };
}
