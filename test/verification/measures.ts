import type { EndReason } from '../../packages/engine/src/outcomes/channels.ts';
import type { Quantity, Replication } from './case.ts';
import type { StageTally } from './observed/stage-tally.ts';

type Of = (seen: Replication) => StageTally;

/** What can be measured of one stage, or of all together, and what theory says of it. */
export class Measures {
  readonly #of: Of;
  readonly #where: string;

  constructor(of: Of, where = '') {
    this.#of = of;
    this.#where = where === '' ? '' : `${where}: `;
  }

  /** Families open, on average over time. */
  open(theory: number): Quantity {
    return this.#quantity('families open', theory, (tally, days) => [tally.open.integral(), days]);
  }

  /** Families waiting, on average over time. */
  waiting(theory: number): Quantity {
    return this.#quantity('families waiting', theory, (tally, days) => [tally.waiting.integral(), days]);
  }

  /** Share of time with at most so many families open: points of the whole distribution. */
  occupancy(counts: readonly number[], theory: (count: number) => number): Quantity[] {
    return counts.map((count) =>
      this.#quantity(`P(open ≤ ${count})`, theory(count), (tally, days) => [tally.open.atMost(count), days]),
    );
  }

  /** Mean days until a worker leads the family, those at once included. */
  meanWait(theory: number): Quantity {
    return this.#quantity('mean wait (days)', theory, ({ waits }) => [total(waits), waits.length]);
  }

  /** Share of families that have to wait at all. */
  waits(theory: number): Quantity {
    return this.#quantity('P(wait)', theory, ({ waits }) => [above(waits, 0), waits.length]);
  }

  /** Share of families that wait longer than so many days. */
  waitsLonger(days: number, theory: number): Quantity {
    const name = `P(wait > ${short(days)} days)`;
    return this.#quantity(name, theory, ({ waits }) => [above(waits, days), waits.length]);
  }

  /** Share of families that wait at most so many days: points of the whole distribution. */
  waitWithin(days: readonly number[], theory: (days: number) => number): Quantity[] {
    return days.map((day) =>
      this.#quantity(`P(wait ≤ ${short(day)} days)`, theory(day), ({ waits }) => [
        waits.length - above(waits, day),
        waits.length,
      ]),
    );
  }

  /** Mean days from the start of a stay to its end. */
  meanStay(theory: number): Quantity {
    return this.#quantity('mean stay (days)', theory, ({ stays }) => [total(stays), stays.length]);
  }

  /** Mean days of stays in which somebody led the family. */
  meanServedStay(theory: number): Quantity {
    return this.#quantity('mean stay of those led (days)', theory, ({ served }) => [
      total(served),
      served.length,
    ]);
  }

  /** Share of stays of at most so many days: points of the whole distribution. */
  stayWithin(days: readonly number[], theory: (days: number) => number): Quantity[] {
    return days.map((day) =>
      this.#quantity(`P(stay ≤ ${short(day)} days)`, theory(day), ({ stays }) => [
        stays.length - above(stays, day),
        stays.length,
      ]),
    );
  }

  /** Share of stays that end for a reason. */
  endsBy(reason: EndReason, theory: number): Quantity {
    return this.#quantity(`share ${reason}`, theory, (tally) => [tally.ended(reason), tally.ended()]);
  }

  #quantity(
    name: string,
    theory: number,
    parts: (tally: StageTally, days: number) => readonly [number, number],
  ): Quantity {
    return {
      name: this.#where + name,
      theory,
      measure: (seen) => parts(this.#of(seen), seen.days),
    };
  }
}

/** Measures of a stage. */
export function ofStage(id: string, where = ''): Measures {
  return new Measures(({ stages, run }) => stages[run.stage(id)]!, where);
}

/** Measures of all stages together. */
export function ofAll(where = ''): Measures {
  return new Measures(({ all }) => all, where);
}

/** An indicator that the engine reports, over the whole horizon. */
export function indicator(id: string, name: string, theory: number): Quantity {
  return { name, theory, measure: ({ run }) => [run.value(id), 1] };
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function above(values: readonly number[], limit: number): number {
  let count = 0;
  for (const value of values) if (value > limit) count++;
  return count;
}

/** Days with at most three digits after the point. */
function short(days: number): string {
  return String(Number(days.toFixed(3)));
}
