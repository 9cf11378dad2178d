import {
  type Finding,
  type Indicator,
  type ReadChanges,
  comparableFindings,
  indicatorsOf,
  readChanges,
} from '@taper/engine';
import { loadFile } from '../input/load-file.ts';
import { type UsableFile, findingsOf, placed, readUsable } from '../input/read-scenarios.ts';
import { InputFault } from '../ending/stops.ts';
import type { WhyOptions } from './why-options.ts';

/** A base and a scenario whose changes can be told apart. */
export interface UsableWhy {
  readonly files: readonly [UsableFile, UsableFile];
  readonly changes: ReadChanges;
  /** Outcomes that the user asks for; empty: none in particular. */
  readonly asked: readonly Indicator[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the two files of `why`.
 * @throws InputFault with all findings, when any is an error, or an outcome is asked for that there is not
 */
export function readWhy(base: string, file: string, options: WhyOptions): UsableWhy {
  const files = readUsable([base, file], options.set) as [UsableFile, UsableFile];
  const findings = [...findingsOf(files), ...comparableFindings(files).map(placed)];
  refuse(findings);
  const asked = askedFor(options.indicator, files);
  const { changes, findings: found } = readChanges(
    { base, file, set: options.set, groups: options.group },
    loadFile,
  );
  const all = findingsOf([{ findings }, { findings: found.map(placed) }]);
  if (changes === null) throw new InputFault('', all);
  return { files, changes, asked, findings: all };
}

function refuse(findings: readonly Finding[]): void {
  if (findings.some(({ severity }) => severity === 'error')) throw new InputFault('', findings);
}

function askedFor(ids: readonly string[], [base, other]: UsableWhy['files']): Indicator[] {
  const theirs = new Set(indicatorsOf(other.scenario).map(({ id }) => id));
  const known = indicatorsOf(base.scenario).filter(({ id }) => theirs.has(id));
  const unknown = ids.filter((id) => known.every((one) => one.id !== id));
  if (unknown.length > 0) {
    const messages = unknown.map((id) => {
      const alike = known.filter((one) => one.id.split('.')[0] === id.split('.')[0]).map((one) => one.id);
      const hint = alike.length > 0 ? `There is: ${alike.join(', ')}.` : 'docs/indicators.md lists them.';
      return `The two scenarios have no outcome ${id} in common. ${hint}`;
    });
    throw new InputFault(messages.join('\n'));
  }
  return ids.flatMap((id) => known.find((one) => one.id === id) ?? []);
}
