import type { CompiledModel } from '../compiled.ts';
import type { World } from '../world.ts';
import { drawTeaching } from './adoption.ts';

/** A practice as the source of a take-over had it. */
interface Practice {
  /** Its place there; -1: it is new. */
  readonly place: number;
  /** Whether it is taught as it was. */
  readonly isSame: boolean;
}

/** What the target of a take-over makes of what its source taught people, and was to teach them. */
export class KeptPractices {
  readonly #source: World;
  readonly #target: World;
  readonly #practices: readonly Practice[];

  constructor(source: World, target: World) {
    this.#source = source;
    this.#target = target;
    this.#practices = target.model.practices.ids.map((id, practice) => {
      const place = source.model.practices.ids.indexOf(id);
      return { place, isSame: place >= 0 && sameTeaching(source.model, place, target.model, practice) };
    });
  }

  /**
   * Keeps what the person in a post has been taught. What was still to come stays where teaching is as it was; else it
   * is as if the target's teaching had always been so.
   */
  keep(old: number, post: number): void {
    const { posts, model, now } = this.#target;
    const before = this.#source.model.practices;
    if (this.#practices.some(({ isSame }) => !isSame)) drawTeaching(this.#target, post);
    this.#practices.forEach(({ place, isSame }, practice) => {
      if (place < 0) return;
      const gainsFrom = this.#source.posts.gainsFrom[old * before.ids.length + place]!;
      if (isSame || gainsFrom - before.lag[place]! <= now)
        posts.gainsFrom[post * model.practices.ids.length + practice] = gainsFrom;
    });
  }
}

function sameTeaching(a: CompiledModel, place: number, b: CompiledModel, practice: number): boolean {
  const numbers = ['taught', 'from', 'until', 'over', 'reach', 'lag', 'agency'] as const;
  return (
    numbers.every((name) => a.practices[name][place] === b.practices[name][practice]) &&
    servicesTaught(a, place).join() === servicesTaught(b, practice).join()
  );
}

function servicesTaught({ practices, services }: CompiledModel, practice: number): string[] {
  return services.ids.filter((_, service) => practices.services[practice * services.count + service] === 1);
}
