import type { FindingCode } from '../../errors.ts';
import type { Finding, Severity } from '../finding.ts';
import type { Path } from '../path.ts';
import { formatPath } from '../path.ts';
import type { Place } from '../source/node.ts';

/** What to say about a place: what is wrong, and what to do. */
export interface Remark {
  readonly code: FindingCode;
  readonly message: string;
  readonly hint: string;
  readonly severity?: Severity;
}

/** Collects findings, each at its place. */
export interface Report {
  readonly findings: Finding[];
  /** Adds a finding about `path`, at `place`. */
  readonly add: (place: Place, path: Path, remark: Remark) => void;
  /** Whether there is no error at the path, above it or below it. */
  readonly sound: (path: Path) => boolean;
}

/** Starts an empty report. */
export function createReport(): Report {
  const findings: Finding[] = [];
  const broken: Path[] = [];
  return {
    findings,
    add(place, path, { code, message, hint, severity = 'error' }) {
      const { file, line, column } = place;
      findings.push({ code, severity, file, line, column, path: formatPath(path), message, hint });
      if (severity === 'error' && path.length > 0) broken.push(path);
    },
    sound: (path) => !broken.some((other) => alongOneLine(path, other)),
  };
}

/** The place of a whole file, where no line is to blame. */
export function wholeFile(file: string): Place {
  return { file, line: 0, column: 0 };
}

/** Puts findings in the order of files as first met, then of lines and columns. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const files = [...new Set(findings.map((finding) => finding.file))];
  return [...findings].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

function alongOneLine(one: Path, other: Path): boolean {
  const shared = Math.min(one.length, other.length);
  for (let i = 0; i < shared; i++) if (one[i] !== other[i]) return false;
  return true;
}
