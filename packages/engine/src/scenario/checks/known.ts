import { suggestion } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { Remark } from '../reading/report.ts';
import type { Checker } from './checker.ts';
import { closed } from '../ways.ts';

/** What ids may name: a kind of part, and those that the scenario has. */
export interface Known {
  readonly what: string;
  readonly ids: readonly string[];
}

/** Checks that the keys of a map name something the scenario has. `link` says how they are used, for messages. */
export function checkKeys(
  map: Readonly<Record<string, unknown>> | null,
  path: Path,
  link: string,
  known: Known,
  { given, reportKey }: Checker,
): void {
  for (const id of Object.keys(map ?? {})) {
    // What a stage takes over from the scenario's own return is judged there.
    if (!known.ids.includes(id) && given([...path, id])) reportKey([...path, id], missing(id, link, known));
  }
}

/** Checks that an id, if there is one, names something the scenario has. */
export function checkId(id: string | null, path: Path, link: string, known: Known, checker: Checker): void {
  if (id === null || known.ids.includes(id) || !checker.sound(path)) return;
  checker.report(path, missing(id, link, known));
}

/** Checks that each id of a list names something the scenario has; a list that is not written says what another does. */
export function checkIds(
  ids: readonly string[],
  path: Path,
  link: string,
  known: Known,
  checker: Checker,
): void {
  if (!checker.given(path)) return;
  ids.forEach((id, index) => {
    checkId(id, [...path, String(index)], link, known, checker);
  });
}

function missing(id: string, link: string, { what, ids }: Known): Remark {
  const code = 'unknown-reference';
  if (id === closed) {
    return { code, message: `${link} "closed", which is not a ${what}`, hint: suggestion('', ids, what) };
  }
  return { code, message: `${link} a missing ${what}, "${id}"`, hint: suggestion(id, ids, what) };
}
