import type { Path } from '../path.ts';
import { scenarioSchema } from '../schema/scenario.ts';
import type { Shape } from '../schema/shape.ts';
import { shapeOf } from '../schema/shape.ts';
import type { MapNode, Node } from '../source/node.ts';

/** A place of a scenario with what each of two trees has there. */
interface Spot {
  readonly shape: Shape;
  readonly from: Node | undefined;
  readonly to: Node | undefined;
  /** Whether the author chooses the key it stands under: a part of the council, which is there or is not. */
  readonly chosen: boolean;
}

/**
 * Finds where a difference is made: the highest place on the way to it that one of two trees has and the other has
 * not, or that is of another kind. A stage that is added is one change and not one for each of its fields; so is a law
 * that replaces another, and a number with its range.
 *
 * @param path of a value in which the two differ
 */
export function changePoint(from: MapNode, to: MapNode, path: Path): Path {
  let spot: Spot | undefined = { shape: shapeOf(scenarioSchema), from, to, chosen: false };
  for (let depth = 0; depth < path.length; depth++) {
    if (isWhole(spot)) return path.slice(0, depth);
    spot = below(spot, path[depth]!);
    if (spot === undefined) return path;
  }
  return path;
}

function isWhole({ shape, from, to, chosen }: Spot): boolean {
  if (shape.kind === 'leaf' || shape.kind === 'list') return true;
  const isMissing = from === undefined || to === undefined;
  if (isMissing) return chosen || !isEmptyMap(shape.default);
  if (from.kind !== 'map' || to.kind !== 'map') return true;
  return shape.kind === 'variant' && lawOf(shape.by, from) !== lawOf(shape.by, to);
}

function below({ shape, from, to }: Spot, key: string): Spot | undefined {
  const at = { from: child(from, key), to: child(to, key) };
  if (shape.kind === 'record') return { shape: shape.value, ...at, chosen: true };
  const fields =
    shape.kind === 'map'
      ? shape.fields
      : shape.kind === 'variant'
        ? shape.options.get(lawOf(shape.by, from ?? to))?.fields
        : undefined;
  const part = fields?.get(key);
  return part === undefined ? undefined : { shape: part, ...at, chosen: false };
}

/** A map that may be left out and then is empty is not changed by being written. */
function isEmptyMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function lawOf(by: string, node: Node | undefined): string {
  const law = child(node, by);
  return law?.kind === 'scalar' ? String(law.value) : '';
}

function child(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.node : undefined;
}
