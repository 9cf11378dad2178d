import type { Path } from '../path.ts';
import type { Remark, Report } from '../reading/report.ts';
import type { Place } from '../source/node.ts';
import type { Cell } from './csv.ts';

/** Findings of one kind that are told one by one; more would only be scrolled past. */
const mostOfAKind = 50;

/** Reports on the cells of one file: of findings of one kind the first few, and how many more there are. */
export interface LimitedReport {
  readonly add: (cell: Pick<Cell, 'line' | 'column'>, remark: Remark) => void;
  /** Says how many more there were of each kind. */
  readonly finish: () => void;
}

/** Starts a report on a file, all of which belongs to one path of the scenario. */
export function limitReport(file: string, path: Path, report: Report): LimitedReport {
  const counts = new Map<string, number>();
  const beyond = new Map<string, { place: Place; remark: Remark }>();
  return {
    add({ line, column }, remark) {
      const place = { file, line, column };
      const count = (counts.get(remark.code) ?? 0) + 1;
      counts.set(remark.code, count);
      if (count <= mostOfAKind) report.add(place, path, remark);
      else if (count === mostOfAKind + 1) beyond.set(remark.code, { place, remark });
    },
    finish() {
      for (const [code, { place, remark }] of beyond) {
        const more = (counts.get(code) ?? 0) - mostOfAKind;
        const hint = `mend the first ${mostOfAKind}; what is wrong with them is often wrong with the rest`;
        report.add(place, path, { ...remark, message: `and ${more} more of this kind, from here on`, hint });
      }
    },
  };
}
