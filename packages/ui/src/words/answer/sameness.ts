import { formatValue } from '@taper/engine';
import type { CompareResult, ComparedIndicator, Indicator } from '@taper/engine';

/** Whether some scenario clearly differs from the base in an outcome. */
export function differsClearly(indicator: Indicator, comparison: CompareResult): boolean {
  return resultsOf(indicator, comparison).some(
    ({ difference }) => difference?.verdict === 'lower' || difference?.verdict === 'higher',
  );
}

/** Whether an outcome reads the same in every scenario, with no difference that matters: a row that says nothing. */
export function isSame(indicator: Indicator, comparison: CompareResult): boolean {
  const [base, ...others] = resultsOf(indicator, comparison);
  const written = ({ mean }: ComparedIndicator) => formatValue(mean, indicator.unit);
  return (
    base !== undefined &&
    others.length > 0 &&
    others.every(
      (other) => other.difference?.verdict === 'too-small-to-matter' && written(other) === written(base),
    )
  );
}

function resultsOf({ id }: Indicator, { scenarios }: CompareResult): ComparedIndicator[] {
  return scenarios.flatMap(({ indicators }) => indicators.filter((one) => one.id === id));
}
