import type { Report } from '../reading/report.ts';
import type { MapNode } from './node.ts';
export function applyOverrides(root: MapNode, set: readonly string[], report: Report): MapNode {
  void set;
  void report;
  return root;
}
