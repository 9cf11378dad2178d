import type { Report } from '../reading/report.ts';
import { keyPlace, type MapNode } from '../source/node.ts';
import type { BatchPrecision } from '../types/batch.ts';
import { entriesAt } from './batch-nodes.ts';

/** Reads how narrow intervals are to be, by outcome: `0.005`, `1%` or `enough`. */
export function precisionsOf(root: MapNode, report: Report): BatchPrecision[] {
  return entriesAt(root, ['precision']).flatMap(([id, { node }]) => {
    const place = keyPlace(root, ['precision', id]);
    const half = node.kind === 'scalar' ? halfOf(String(node.value)) : null;
    if (half !== null) return [{ id, half, place }];
    report.add(place, ['precision', id], {
      ...{ code: 'wrong-type', message: `"${id}" has no width that an interval could have` },
      hint: 'give half the width of the interval in the unit of the outcome (0.005), as a percentage of the mean (1%), or the word enough',
    });
    return [];
  });
}

function halfOf(written: string): BatchPrecision['half'] | null {
  if (written === 'enough') return 'enough';
  const [, digits, percent] = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(written) ?? [];
  const number = Number(digits);
  if (digits === undefined || !(number > 0)) return null;
  return percent === '%' ? { by: 'part', width: number / 100 } : { by: 'unit', width: number };
}
