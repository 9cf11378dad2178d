import { uniform } from '../random/threefry.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { address, PURPOSE } from './purposes.ts';
import { STORY } from './story.ts';
import type { World } from './world.ts';

/**
 * What families are like who come into each stage in the past: it is not as families are who come to the door, since
 * the frail step up and come back oftenest. The later half of the past only, which has returns of returns in it.
 */
export class Entrants {
  readonly #world: World;
  readonly #columns: readonly Columns[];

  /** Watches a world from now on; whoever observes it goes on doing so. */
  constructor(world: World) {
    const { model, observer } = world;
    this.#world = world;
    this.#columns = model.stages.ids.map(() => new Columns());
    world.observer = (time, event, serial, stage, detail, row) => {
      observer?.(time, event, serial, stage, detail, row);
      if (world.inPast && event === STORY.stageStarted && time >= -model.past / 2)
        this.#columns[stage]!.add(world, row);
    };
  }

  /**
   * Makes a family that has just been drawn like one of those who come into a stage; leaves it as it is where nobody
   * did.
   *
   * @param k0,k1,number where the draw stands
   */
  liken(family: number, stage: number, k0: number, k1: number, number: number): void {
    const columns = this.#columns[stage]!;
    const count = columns.frailty.length;
    if (count === 0) return;
    const one = Math.floor(uniform(k0, k1, number, address(PURPOSE.entrant, 0)) * count);
    const { families, now } = this.#world;
    families.frailty[family] = columns.frailty.at(one);
    families.factors[family] = columns.factors.at(one);
    families.patch[family] = columns.patch.at(one);
    families.unmet[family] = columns.unmet.at(one);
    families.grownAt[family] = now + columns.daysToGrow.at(one);
  }
}

class Columns {
  readonly frailty = new GrowingNumbers();
  readonly factors = new GrowingNumbers();
  readonly patch = new GrowingNumbers();
  readonly unmet = new GrowingNumbers();
  readonly daysToGrow = new GrowingNumbers();

  add({ families, now }: World, row: number): void {
    this.frailty.push(families.frailty[row]!);
    this.factors.push(families.factors[row]!);
    this.patch.push(families.patch[row]!);
    this.unmet.push(families.unmet[row]!);
    this.daysToGrow.push(families.grownAt[row]! - now);
  }
}
