import type { Report } from '../reading/report.ts';
import type { Node } from '../source/node.ts';
import type { Scenario } from '../types.ts';

export function checkScenario(scenario: Scenario, root: Node, report: Report): void {
  void scenario;
  void root;
  void report;
}
