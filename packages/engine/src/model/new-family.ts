import { gamma } from '../random/gamma.ts';
import { standardNormal } from '../random/normal.ts';
import { DrawStream } from '../random/stream.ts';
import { deriveKey, uniform } from '../random/threefry.ts';
import { nextGrownDay } from './children.ts';
import { pick } from './choices.ts';
import type { CompiledStream } from './compiled.ts';
import { address, PURPOSE } from './purposes.ts';
import type { World } from './world.ts';

const frailtyStream = new DrawStream();
const pair = new Int32Array(2);

/**
 * Draws a family that comes now, in a clean row: its own key, its children and their ages, its frailty, its factors of
 * need and where it lives (MODEL.md section 3).
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
  families.born0[family] = k0;
  families.born1[family] = k1;
  families.serial[family] = serial;
  families.siblings[family] = childrenOf(spec, uniform(k0, k1, 0, address(PURPOSE.children, 0)));
  families.children[family] = families.siblings[family]!;
  families.frailty[family] = frailtyOf(model.frailtyShape, k0, k1);
  families.arrivedAt[family] = world.now;
  families.grownAt[family] = world.now + daysToGrow(world, spec, k0, k1);
  families.nextGrownAt[family] = nextGrownDay(world, family);
  families.patch[family] = patchOf(world, spec, family);
  families.factors[family] = factorsOf(world, spec, k0, k1);
  return family;
}

/** The level of need with which a family comes, where it enters at a stage. */
export function needAtArrival(world: World, spec: CompiledStream, family: number, stage: number): number {
  const { families, model } = world;
  if (spec.need < 0) return model.stages.level[stage]!;
  const u = uniform(families.k0[family]!, families.k1[family]!, 0, address(PURPOSE.need, 0));
  return pick(model.choices, spec.need, u);
}

/** The patch where a family lives: a draw of its own, so that a boundary that moves moves the same families. */
export function patchOf({ families, model }: World, spec: CompiledStream, family: number): number {
  if (spec.patch < 0) return 0;
  const u = uniform(families.born0[family]!, families.born1[family]!, 0, address(PURPOSE.patch, 0));
  return pick(model.choices, spec.patch, u);
}

/** The stream that most families come by: what the file does not say of a family is as in those. */
export function mainStream({ model }: World): CompiledStream {
  return model.streams.reduce((most, stream) => (stream.dominating > most.dominating ? stream : most));
}

/** Days until the youngest child is grown; one whom a law makes older than that is grown on the day. */
function daysToGrow({ model }: World, spec: CompiledStream, k0: number, k1: number): number {
  if (spec.youngest < 0) return Infinity;
  const age = model.laws.sample(spec.youngest, k0, k1, 0, address(PURPOSE.youngest, 0));
  return Math.max(0, model.grownAt - age);
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

/**
 * Factors of need as one bit each: factor i is present where a normal variable with loading a on the common cause,
 * a Z + sqrt(1 - a^2) e, falls below the threshold that gives its share (a one-factor Gaussian copula).
 */
function factorsOf({ model }: World, spec: CompiledStream, k0: number, k1: number): number {
  const { factors } = model;
  if (factors.ids.length === 0) return 0;
  const cause = standardNormal(uniform(k0, k1, 0, address(PURPOSE.factorCause, 0)));
  let present = 0;
  for (let factor = 0; factor < factors.ids.length; factor++) {
    const loading = factors.loading[factor]!;
    const own = standardNormal(uniform(k0, k1, factors.hash[factor]!, address(PURPOSE.factor, 0)));
    const latent = loading * cause + Math.sqrt(1 - loading * loading) * own;
    if (latent < spec.factorBelow[factor]!) present |= 1 << factor;
  }
  return present;
}

/** What a family's factors of need together multiply something by. */
export function factorEffect(effects: Float64Array, present: number): number {
  let effect = 1;
  for (let factor = 0, left = present; left !== 0; factor++, left >>>= 1) {
    if ((left & 1) === 1) effect *= effects[factor]!;
  }
  return effect;
}
