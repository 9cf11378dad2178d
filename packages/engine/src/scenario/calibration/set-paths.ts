import { parsePath, type Path } from '../path.ts';
import { scenarioSchema } from '../schema/scenario.ts';
import { shapeOf } from '../schema/shape.ts';
import { fromPlain } from '../source/node.ts';
import type { Override } from '../source/set.ts';
import { findTargets } from '../source/targets.ts';

/** Lists the places that overrides set, each `*` as the keys it stands for in a document. */
export function setPaths(overrides: readonly Override[], document: unknown): Path[] {
  const node = fromPlain(document, { file: '', line: 0, column: 0 });
  return overrides.flatMap((override): readonly Path[] => {
    const text = typeof override === 'string' ? pathOf(override) : override.path;
    const path = parsePath(text.trim());
    if (path === null) return [];
    const found = findTargets({ path: [], shape: shapeOf(scenarioSchema), node }, path);
    // What an override took out is not there to be found.
    return 'message' in found ? [path] : found.map((target) => target.path);
  });
}

function pathOf(override: string): string {
  return /^((?:"(?:[^"\\]|\\.)*"|[^"=])+)=/.exec(override)?.[1] ?? '';
}
