import type { Finding } from '@taper/engine';

/**
 * Writes findings as compilers do, so that editors can jump to them: `file:line:column: severity code: message`, and
 * what to do about it indented below.
 */
export function findingsText(findings: readonly Finding[]): string {
  return findings.map(findingText).join('');
}

/** Counts findings in words: `no errors`, `2 errors and 1 warning`. */
export function countFindings(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const counted = errors === 0 ? 'no errors' : plural(errors, 'error');
  return warnings === 0 ? counted : `${counted} and ${plural(warnings, 'warning')}`;
}

/** Writes a count with its noun: `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function findingText({ code, severity, file, line, column, message, hint }: Finding): string {
  const help = hint === '' ? '' : `    ${hint}\n`;
  return `${file}:${line}:${column}: ${severity} ${code}: ${message}\n${help}`;
}
