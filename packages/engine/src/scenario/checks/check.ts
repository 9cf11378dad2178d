import type { Report } from '../reading/report.ts';
import type { Node } from '../source/node.ts';
import type { Scenario } from '../types.ts';
import { createChecker } from './checker.ts';
import { checkCohorts } from './cohorts.ts';
import { checkCosts } from './costs.ts';
import { checkCoverage } from './coverage.ts';
import { checkCycles } from './cycles.ts';
import { checkEffects } from './effects.ts';
import { checkEndings } from './endings.ts';
import { checkGrown } from './grown.ts';
import { checkLimits } from './limits.ts';
import { checkPlacements } from './placements.ts';
import { checkPriceYears } from './price-years.ts';
import { checkReach } from './reach.ts';
import { checkReferences } from './references.ts';
import { checkReturns } from './returns.ts';
import { checkSegments } from './segments.ts';
import { checkSolved } from './solved.ts';
import { checkStaffing } from './staffing.ts';
import { checkStages } from './stages.ts';
import { checkTaught } from './taught.ts';
import { checkTimeLeft } from './time-left.ts';
import { checkWorkforces } from './workforces.ts';

/** All checks. References come late: a misspelt id is then no reason to keep quiet about the rest. */
const checks = [
  ...[checkStaffing, checkTimeLeft, checkSegments, checkCoverage, checkEndings, checkStages, checkReturns],
  ...[checkSolved, checkPlacements, checkCycles, checkWorkforces, checkTaught, checkReferences, checkGrown],
  ...[checkReach, checkLimits, checkCohorts, checkEffects, checkCosts, checkPriceYears],
];

/** Checks what no single field can show: that the parts of a scenario fit together. */
export function checkScenario(scenario: Scenario, root: Node, report: Report): void {
  const checker = createChecker(scenario, root, report);
  for (const check of checks) check(checker);
}
