import type { Path } from '../path.ts';
import { formatPath, isWithin, parsePath } from '../path.ts';
import type { Report } from '../reading/report.ts';
import type { Group } from './groups.ts';

/** The name of the file that faults in groups are reported in; its lines are the groups in turn. */
const groupsFile = '--group';

/** A group as the user writes it. */
export interface WrittenGroup {
  readonly label: string;
  /** Dotted paths; each stands for all that differs there and below. A key may be `*`. */
  readonly paths: readonly string[];
}

/** Finds the changes that groups of the user name; what names none, or one that another group has, is reported. */
export function namedGroups(
  written: readonly WrittenGroup[],
  points: readonly Path[],
  report: Report,
): Group[] {
  const takenBy = new Map<number, string>();
  return written.flatMap(({ label, paths }, index) => {
    const place = { file: groupsFile, line: index + 1, column: 1 };
    const members = paths.flatMap((text) => {
      const path = parsePath(text.trim()) ?? [text];
      const found = [...points.keys()].filter((point) => isWithin(path, points[point]!));
      if (found.length === 0) report.add(place, path, unknown(text, path, points));
      return found.filter((point) => {
        const other = takenBy.get(point);
        takenBy.set(point, label);
        if (other === undefined || other === label) return other === undefined;
        const message = `${formatPath(points[point]!)} is in “${other}” already, and in “${label}” too`;
        report.add(place, path, {
          code: 'change-grouped-twice',
          message,
          hint: 'leave it in one of the groups',
        });
        return false;
      });
    });
    const group: Group = { name: label, members: members.sort((a, b) => a - b), because: 'named' };
    return members.length === 0 ? [] : [group];
  });
}

function unknown(text: string, path: Path, points: readonly Path[]) {
  const above = points.find((point) => point.length < path.length && isWithin(point, path));
  const hint =
    above === undefined
      ? `there is: ${points.map(formatPath).join(', ')}`
      : `${formatPath(above)} is new, gone or replaced as a whole: name that`;
  return { code: 'unknown-reference', message: `nothing differs at ${text}`, hint } as const;
}
