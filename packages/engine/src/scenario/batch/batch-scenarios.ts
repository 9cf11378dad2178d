import type { ReadResult } from '../read.ts';
import { readScenario } from '../read.ts';
import type { Load } from '../source/load.ts';
import type { Batch, BatchOption } from '../types/batch.ts';

/** One scenario of a batch, as it was read. */
export interface BatchScenario extends ReadResult {
  /** The scenario file that it starts from: the base, or that of an option. */
  readonly file: string;
  /** The labels of its options: `3, planned`. */
  readonly name: string;
  /** The option of each factor. */
  readonly options: readonly BatchOption[];
  /** Place in the grid of the scenario it is held against, which may be its own; null where the file names none. */
  readonly against: number | null;
}

/**
 * Reads every scenario of a batch: the base, the overrides of the user, then those of the options in the order of the
 * factors. Each is named by its options.
 * @param set overrides `path=value` of the user
 */
export function batchScenarios(batch: Batch, load: Load, set: readonly string[] = []): BatchScenario[] {
  const grid = combinations(batch);
  return grid.map((options) => {
    const name = options.map(({ label }) => label).join(', ');
    const overrides = options.flatMap((option) => option.set);
    const file = options.find((option) => option.file !== null)?.file ?? batch.base;
    const read = readScenario(file, load, { set: [...set, ...overrides] });
    const scenario = read.scenario === null ? null : { ...read.scenario, name };
    return { ...read, file, scenario, name, options, against: placeAgainst(batch, grid, options) };
  });
}

/** Every combination of one option a factor; the last factor varies fastest. */
function combinations({ factors }: Batch): BatchOption[][] {
  return factors.reduce<BatchOption[][]>(
    (shorter, { options }) => shorter.flatMap((chosen) => options.map((option) => [...chosen, option])),
    [[]],
  );
}

/** Place of the combination that differs in the options that all are held against, and in nothing else. */
function placeAgainst(
  { factors, against }: Batch,
  grid: readonly (readonly BatchOption[])[],
  options: readonly BatchOption[],
): number | null {
  if (against.length === 0) return null;
  const wanted = factors.map(
    ({ id }, factor) => against.find((one) => one.factor === id)?.option ?? options[factor]?.id,
  );
  return grid.findIndex((other) => other.every(({ id }, factor) => id === wanted[factor]));
}
