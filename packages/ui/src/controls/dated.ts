import { formatPath, parsePath } from '@taper/engine';
import type { ChangeValue, Changes } from '../state/project.ts';
import { bare } from './written-number.ts';

/** A change at a date that a scenario makes itself. */
export interface DatedChange {
  readonly id: string;
  readonly label: string;
  /** ISO days; empty where it does not say. */
  readonly from: string;
  readonly to: string;
  /** Numbers that it sets, as a file writes them, by path. */
  readonly sets: Readonly<Record<string, ChangeValue>>;
}

/** Lists the changes at dates among what a scenario changes. */
export function datedChanges(changes: Changes): DatedChange[] {
  const byId = new Map<string, Map<string, ChangeValue>>();
  for (const [path, value] of Object.entries(changes)) {
    const [part, id = '', ...rest] = parsePath(path) ?? [];
    if (part !== 'timeline') continue;
    byId.set(id, (byId.get(id) ?? new Map<string, ChangeValue>()).set(formatPath(rest), value));
  }
  return [...byId].map(([id, said]) => {
    const text = (key: string) => {
      const value = bare(said.get(key));
      return typeof value === 'string' ? value : '';
    };
    const sets = [...said].flatMap(([key, value]) => {
      const [kind, path] = parsePath(key) ?? [];
      return kind === 'set' && path !== undefined ? [[path, value] as const] : [];
    });
    return { id, label: text('label'), from: text('from'), to: text('to'), sets: Object.fromEntries(sets) };
  });
}

/** What a change at a date adds to what a scenario changes. */
export function datedEntries({ id, label, from, to, sets }: DatedChange): Changes {
  const at = (...keys: string[]) => formatPath(['timeline', id, ...keys]);
  const numbers = Object.entries(sets).map(([path, value]) => [at('set', path), value] as const);
  return {
    [at('label')]: label,
    [at('from')]: from,
    ...(to === '' ? {} : { [at('to')]: to }),
    ...Object.fromEntries(numbers),
  };
}

/** What takes a change at a date back: its paths, to nothing. */
export function withoutDated(changes: Changes, id: string): Record<string, undefined> {
  const own = Object.keys(changes).filter((path) => {
    const [part, other] = parsePath(path) ?? [];
    return part === 'timeline' && other === id;
  });
  return Object.fromEntries(own.map((path) => [path, undefined]));
}
