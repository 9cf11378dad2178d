import type { Matrix } from './matrix.ts';

/** Works out all outcomes at a place between the bounds of the parameters; NaN for those that it cannot tell. */
export type Reckon = (x: readonly number[]) => Promise<readonly number[]>;

/**
 * Finds slopes from a step in each parameter, with the same chances as before it.
 * @param y outcomes at `x`
 * @param steps how far each step goes
 * @param known slopes to keep where outcomes cannot be told
 * @returns a row an outcome, a column a parameter
 */
export async function slopesAt(
  reckon: Reckon,
  x: readonly number[],
  y: readonly number[],
  steps: readonly number[],
  known: Matrix = y.map(() => x.map(() => 0)),
): Promise<Matrix> {
  // Asked for all at once: whoever has several threads reckons them side by side.
  const columns = await Promise.all(
    x.map(async (here, at) => {
      const beside = stepFrom(x, at, steps[at]!);
      const found = await reckon(beside);
      return y.map((before, row) => {
        const slope = (found[row]! - before) / (beside[at]! - here);
        return Number.isFinite(slope) ? slope : known[row]![at]!;
      });
    }),
  );
  return y.map((_, row) => columns.map((column) => column[row]!));
}

/** The place a step up in one parameter; a step down, where the upper bound leaves no room for half of it. */
export function stepFrom(x: readonly number[], at: number, step: number): number[] {
  const room = Math.min(step, 1 - x[at]!);
  const place = room >= step / 2 ? x[at]! + room : Math.max(0, x[at]! - step);
  return x.with(at, place);
}
