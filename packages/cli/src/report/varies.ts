import type { Study } from '../study/study.ts';

/** Whether an outcome differs between any two runs of any scenarios: one that does not is no picture. */
export function varies({ scenarios }: Study, id: string): boolean {
  const found = scenarios.flatMap(({ indicators }) => indicators.filter((one) => one.id === id));
  const numbers = found.flatMap(({ mean, p10, p90, ci95 }) => [mean, p10, p90, ...(ci95 ?? [])]);
  return numbers.some((number) => number !== null && number !== numbers[0]);
}
