import { WhyRuns, defaults, readChanges, runWhy, whyResult } from '@taper/engine';
import type { Finding, Load, Runner, WhyResult, WrittenGroup } from '@taper/engine';
import type { Changes } from '../state/project.ts';
import { variantText } from '../state/variant-text.ts';

/** Which scenario is to be explained, and how it is run. */
export interface WhyQuestion {
  /** The base's file, and what the scenario changes of it. */
  readonly base: string;
  readonly changes: Changes;
  readonly name: string;
  readonly seed: string;
}

/** How far the runs have got. */
export interface WhyProgress {
  readonly done: number;
  readonly total: number;
}

/** What came of it: the difference taken apart, or why it cannot be. */
export type WhyAnswer =
  | { readonly kind: 'explained'; readonly result: WhyResult }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/**
 * Takes the difference between a scenario and its base apart, change by change.
 * @param load gives the texts of scenario files, the base's among them
 * @param runners of one thread each; they are closed at the end
 */
export async function explain(
  { base, changes, name, seed }: WhyQuestion,
  load: Load,
  runners: readonly Runner[],
  onProgress: (progress: WhyProgress) => void,
): Promise<WhyAnswer> {
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  const file = `${folder}to-be-explained.yaml`;
  const text = variantText({ extends: base.slice(folder.length), name, changes });
  const read = readChanges({ base, file, set: [], groups: reshapedUnits(changes) }, (one) =>
    one === file ? text : load(one),
  );
  if (read.changes === null) return { kind: 'refused', findings: read.findings };
  const runs = new WhyRuns(read.changes, seed);
  const { assumptions } = defaults;
  const replications = runs.orders.usual;
  try {
    onProgress({ done: 0, total: replications });
    await runWhy(runs, { seed, assumptions, replications }, runners, { onProgress });
  } finally {
    for (const runner of runners) runner.close();
  }
  const result = whyResult({ changes: read.changes, runs, seed, assumptions, findings: read.findings });
  return { kind: 'explained', result };
}

const UNIT_FIELD = /^(services\.[^.]+\.units\.([^.]+))\.(posts\.[^.]+|count|opens)$/;

/** Units of another size, more or fewer of them, and who comes into them: to the reader one change, whose halves would pull against each other. */
function reshapedUnits(changes: Changes): WrittenGroup[] {
  const fields = new Map<string, { readonly unit: string; readonly paths: string[] }>();
  for (const path of Object.keys(changes)) {
    const [, prefix, unit = ''] = UNIT_FIELD.exec(path) ?? [];
    if (prefix === undefined) continue;
    const known = fields.get(prefix) ?? { unit, paths: [] };
    fields.set(prefix, known);
    known.paths.push(path);
  }
  return [...fields.entries()].flatMap(([prefix, { unit, paths }]) =>
    paths.length > 1 && paths.includes(`${prefix}.count`)
      ? [{ label: `Size and number of units (${unit})`, paths }]
      : [],
  );
}
