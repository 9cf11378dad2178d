import { grownDay } from './children.ts';
import type { CompiledModel } from './compiled.ts';
import type { CompiledSegment } from './compiled-staff.ts';
import type { World } from './world.ts';

/** Which units of a service take a family: those for its patch and its segment of need (MODEL.md section 5). */
export class Eligibility {
  readonly #model: CompiledModel;

  constructor(model: CompiledModel) {
    this.#model = model;
  }

  /** How many kinds of family a service tells apart. */
  kinds(service: number): number {
    return this.#model.services.unitsFor[service]!.length;
  }

  /** The kind that a family is of, from 0. */
  kindOf(world: World, family: number, service: number): number {
    const { patched, segments } = this.#model.services;
    const own = segments[service]!;
    const patch = patched[service] === 1 ? world.families.patch[family]! : 0;
    return own.length === 0 ? patch : patch * (own.length + 1) + segmentOf(world, family, own);
  }

  /** The units for a family. */
  unitsFor(world: World, family: number, service: number): Int32Array {
    return this.#model.services.unitsFor[service]![this.kindOf(world, family, service)]!;
  }

  /** Whether a worker's unit is for a family. */
  isFor(world: World, family: number, worker: number): boolean {
    const { workers } = this.#model;
    return this.unitsFor(world, family, workers.service[worker]!).includes(workers.unit[worker]!);
  }
}

/** The first segment that a family belongs to, from 1; 0: none. */
function segmentOf(world: World, family: number, segments: readonly CompiledSegment[]): number {
  const factors = world.families.factors[family]!;
  for (let place = 0; place < segments.length; place++) {
    const { all, none, from, to } = segments[place]!;
    if ((factors & none) !== 0 || !all.every((mask) => (factors & mask) !== 0)) continue;
    if ((from > 0 || to < Infinity) && !hasChildAged(world, family, from, to)) continue;
    return place + 1;
  }
  return 0;
}

/** Whether some child of a family is at least, and younger than, so old; where nobody grows up, ages are not known. */
function hasChildAged(world: World, family: number, from: number, to: number): boolean {
  const { families, model, now } = world;
  for (let child = 0; child < families.children[family]!; child++) {
    const age = model.grownAt - (grownDay(world, family, child) - now);
    if (age >= from && age < to) return true;
  }
  return false;
}
