import type { Report } from '../reading/report.ts';
import type { Node } from '../source/node.ts';
import type { Scenario } from '../types.ts';
import { createChecker } from './checker.ts';
import { checkCycles } from './cycles.ts';
import { checkEndings } from './endings.ts';
import { checkReach } from './reach.ts';
import { checkReferences } from './references.ts';
import { checkReturns } from './returns.ts';
import { checkStaffing } from './staffing.ts';

/** Checks what no single field can show: that the parts of a scenario fit together. */
export function checkScenario(scenario: Scenario, root: Node, report: Report): void {
  const checker = createChecker(scenario, root, report);
  // References come late: a misspelt id is then no reason to keep quiet about the rest.
  for (const check of [checkStaffing, checkEndings, checkReturns, checkCycles, checkReferences, checkReach]) {
    check(checker);
  }
}
