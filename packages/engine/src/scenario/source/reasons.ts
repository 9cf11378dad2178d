import type { Path } from '../path.ts';
import { isWithin, parsePath } from '../path.ts';
import type { Report } from '../reading/report.ts';
import { isQuantity } from './merge.ts';
import type { Entry, MapNode, Node } from './node.ts';

/** Why numbers are what they are: words for all numbers of a file at a path, and below it. */
interface Reason {
  readonly path: Path;
  readonly entry: Entry;
  /** Whether any number has been found there. */
  used: boolean;
}

/**
 * Gives the numbers of a file the reasons that the file has for them under `reasons`, as notes. A number that says
 * itself where it comes from keeps that; of several reasons that are there for a number, the last is taken. Applied
 * before a file is laid over the one it extends, so that no reason is ever given for a number of another file.
 */
export function withReasons(file: MapNode, report: Report): MapNode {
  const written = file.entries.get('reasons')?.node;
  if (written?.kind !== 'map') return file;
  const reasons = [...written.entries].flatMap(([text, entry]) => reasonAt(text, entry, report));
  const numbers = [...file.entries].filter(([key]) => key !== 'reasons');
  const entries = new Map(numbers.map(([key, entry]) => [key, noted(entry, [key], reasons)]));
  for (const { path, entry, used } of reasons) if (!used) reportUnused(path, entry, report);
  // Each stands with its numbers now; only what is no text is left, for the schema to tell.
  const wrong = [...written.entries].filter(([, { node }]) => !isText(node));
  if (wrong.length > 0)
    entries.set('reasons', {
      ...file.entries.get('reasons')!,
      node: { ...written, entries: new Map(wrong) },
    });
  return { ...file, entries };
}

function reasonAt(text: string, entry: Entry, report: Report): Reason[] {
  if (!isText(entry.node)) return [];
  const path = parsePath(text.trim());
  if (path !== null) return [{ path, entry, used: false }];
  const message = `"${text}" is not a path`;
  const hint = 'write it as roles.*.hours';
  report.add(entry.place, ['reasons', text], { code: 'set-malformed', message, hint });
  return [];
}

function isText(node: Node): boolean {
  return node.kind === 'scalar' && typeof node.value === 'string';
}

function noted(entry: Entry, path: Path, reasons: readonly Reason[]): Entry {
  return { ...entry, node: notedNode(entry.node, path, reasons) };
}

function notedNode(node: Node, path: Path, reasons: readonly Reason[]): Node {
  if (node.kind !== 'map') return node;
  if (!isQuantity(node)) {
    const entries = [...node.entries].map(
      ([key, entry]) => [key, noted(entry, [...path, key], reasons)] as const,
    );
    return { ...node, entries: new Map(entries) };
  }
  const fitting = reasons.filter((reason) => isWithin(reason.path, path));
  const [last] = fitting.slice(-1);
  if (last === undefined || node.entries.has('source') || node.entries.has('note')) return node;
  for (const reason of fitting) reason.used = true;
  return { ...node, entries: new Map([...node.entries, ['note', last.entry]]) };
}

function reportUnused(path: Path, { place }: Entry, report: Report): void {
  const message = 'the file has no number here that lacks a source and a note';
  const hint = 'name a path of this file, or take the line out';
  report.add(place, ['reasons', path.join('.')], {
    ...{ code: 'reason-without-number', message, hint, severity: 'warning' },
  });
}
