import { ownChanges } from '@taper/engine';
import type { Finding, OwnChange } from '@taper/engine';
import { NOTE_KINDS } from '../state/project.ts';
import type { TakenIn } from './desk-api.ts';
import { asChange } from './desk-api.ts';
import { resolved } from './file-names.ts';

/** Files extend files; a longer chain than this is none that anybody made on purpose. */
const LONGEST_CHAIN = 20;

/**
 * Takes a scenario file apart: what it, and the files between it and the base, change of the base. A file that does not
 * come from the base is a base of its own.
 *
 * @param file its name, as seen from the root of the repository
 * @param base name of the base that is open
 * @param load gives the text of other files
 */
export function takeIn(
  file: string,
  text: string,
  base: string,
  load: (file: string) => string | undefined,
): TakenIn {
  const chain: { readonly changes: readonly OwnChange[] }[] = [];
  const findings: Finding[] = [];
  let [at, said]: [string, string | undefined] = [file, text];
  let extended: string | null = null;
  while (said !== undefined && chain.length < LONGEST_CHAIN) {
    const own = ownChanges(at, said);
    chain.unshift(own);
    findings.push(...own.findings);
    extended = own.extends === null ? null : resolved(at.slice(0, at.lastIndexOf('/') + 1), own.extends);
    if (extended === null || extended === base) break;
    [at, said] = [extended, load(extended)];
  }
  const own = chain.at(-1)?.changes ?? [];
  const all = new Map(chain.flatMap(({ changes }) => changes.map(({ path, value }) => [path, value])));
  const isAbout = (path: string) => path === 'name' || path.startsWith('about.');
  return {
    ...{ isOfBase: extended === base, extends: extended, findings },
    name: textAt(own, 'name'),
    notes: Object.fromEntries(
      NOTE_KINDS.flatMap((kind) => {
        const note = textAt(own, `about.${kind}`);
        return note === null ? [] : [[kind, note.trim()]];
      }),
    ),
    changes: Object.fromEntries(
      [...all].filter(([path]) => !isAbout(path)).map(([path, value]) => [path, asChange(value)]),
    ),
  };
}

function textAt(changes: readonly OwnChange[], path: string): string | null {
  const value = changes.find((change) => change.path === path)?.value;
  return typeof value === 'string' ? value : null;
}
