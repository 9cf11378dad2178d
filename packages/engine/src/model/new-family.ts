import { gamma } from '../random/gamma.ts';
import { DrawStream } from '../random/stream.ts';
import { deriveKey, uniform } from '../random/threefry.ts';
import type { CompiledStream } from './compiled.ts';
import { address, PURPOSE } from './purposes.ts';
import type { World } from './world.ts';

const frailtyStream = new DrawStream();
const pair = new Int32Array(2);

/**
 * Draws a family that comes now, in a clean row: its own key, its children, its frailty and the age of its youngest.
 *
 * @param keys,at two words that name the stream within the replication, and where they stand
 * @param number the family's number among the stream's candidates
 * @param serial a number that no other family of the replication has
 */
export function drawFamily(
  world: World,
  spec: CompiledStream,
  keys: Int32Array,
  at: number,
  number: number,
  serial: number,
): number {
  const { families, model } = world;
  const family = world.acquireFamily();
  deriveKey(keys[at]!, keys[at + 1]!, number, address(PURPOSE.familyKey, 0), pair, 0);
  const k0 = pair[0]!;
  const k1 = pair[1]!;
  families.k0[family] = k0;
  families.k1[family] = k1;
  families.serial[family] = serial;
  families.children[family] = childrenOf(spec, uniform(k0, k1, 0, address(PURPOSE.children, 0)));
  families.frailty[family] = frailtyOf(model.frailtyShape, k0, k1);
  families.grownAt[family] =
    spec.youngest < 0
      ? Infinity
      : world.now + model.grownAt - model.laws.sample(spec.youngest, k0, k1, 0, address(PURPOSE.youngest, 0));
  return family;
}

function frailtyOf(shape: number, k0: number, k1: number): number {
  if (shape === Infinity) return 1;
  frailtyStream.at(k0, k1, 0, address(PURPOSE.frailty, 0));
  return gamma(frailtyStream, shape) / shape;
}

function childrenOf(spec: CompiledStream, u: number): number {
  let count = 0;
  while (count < spec.children.length - 1 && u >= spec.children[count]!) count++;
  return count + 1;
}
