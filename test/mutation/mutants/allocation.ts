import { of } from '../mutant.ts';

/** Faults of who takes a family, and of who goes first in line. */
export const allocationMutants = [
  ...of(
    'model/caseloads.ts',
    {
      id: 'cap-off-by-one',
      broken: 'a worker at the cap takes one family more',
      find: 'load > cap - ROUNDING',
      replace: 'load > cap + ROUNDING',
      by: ['test/model/pathway.test.ts', 'let nobody take a family at or over a hard cap'],
    },
    {
      id: 'statutory-waits',
      broken: 'statutory stages wait for room under the cap like any other',
      find: 'kind === CAP_STATUTORY_FIRST && stages.statutory[stage] === 1',
      replace: 'false',
      by: ['test/model/pathway.test.ts', 'allocate statutory stages over the cap and make others wait'],
    },
  ),
  ...of('model/allocation.ts', {
    id: 'priority-ignored',
    broken: 'stages of higher priority do not go first in line',
    find: 'if (best >= 0 && priority[stage]! > priority[families.nextStage[best]!]!) break;',
    replace: '',
    by: [
      'test/model/lines.test.ts',
      'lets stages of higher priority go first, however long others have waited',
    ],
  }),
  ...of('model/waiting-line.ts', {
    id: 'newcomers-first',
    broken: 'newcomers go before families who come from another stage',
    find: 'return transfer >= 0 ? transfer : this.#head[at + 1]!;',
    replace: 'return this.#head[at + 1]! >= 0 ? this.#head[at + 1]! : transfer;',
    by: ['test/model/pathway.test.ts', 'put families who come from another stage ahead of newcomers'],
  }),
  ...of(
    'model/moving-on.ts',
    {
      id: 'hold-ignored',
      broken: 'a stage that should hold a family until there is a place lets it go',
      find: 'return world.model.stages.holds[from] === 1 && !sameService(world, from, to);',
      replace: 'return false;',
      by: ['test/model/pathway.test.ts', 'hold a family with its worker until the lower service has a place'],
    },
    {
      id: 'blocked-off-the-caseload',
      broken: 'a blocked step-down is released from the worker’s caseload before there is a place',
      find: 'if (state === HELD_UP) giveBackLoad(',
      replace: 'giveBackLoad(',
      by: ['model/invariants.test.ts', 'what is counted along the way is what the families say'],
    },
    {
      id: 'waiting-without-risk',
      broken: 'the risk clock stands still while a family waits',
      find: 'families.escalateAt[family] = now + families.riskLeft[family]! / (1 + assumptions.waitingToEscalation);',
      replace: 'families.escalateAt[family] = Infinity;',
      by: [
        'test/model/step-ups.test.ts',
        'is the same whatever part of the time before it the family waited',
      ],
    },
  ),
  ...of('model/lining-up.ts', {
    id: 'risk-starts-anew-when-led',
    broken: 'the risk that has run while a family waited is forgotten once somebody leads it',
    find: 'families.riskLeft[family]! - days * (1 + world.assumptions.waitingToEscalation),',
    replace: 'families.riskLeft[family]!,',
    by: ['test/model/step-ups.test.ts', 'is the same whatever part of the time before it the family waited'],
  }),
  ...of('model/matters.ts', {
    id: 'withdrawal-while-led',
    broken: 'families withdraw from a worker who leads them',
    find: 'if (state === ACTIVE) return families.boxAt[family]!;',
    replace: 'if (state === ACTIVE) return Math.min(families.boxAt[family]!, families.withdrawAt[family]!);',
    by: ['test/model/lines.test.ts', 'is left only while one waits: nobody withdraws from a worker'],
  }),
  ...of('scenario/checks/cycles.ts', {
    id: 'circles-hold',
    broken: 'services may hold families for each other in a circle',
    find: 'if (back === null) continue;',
    replace: 'continue;',
    by: ['scenario/checks/checks.test.ts', 'may not go round a circle of services'],
  }),
];
