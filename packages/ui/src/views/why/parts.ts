import { formatChange, formatRange, verdictWords } from '@taper/engine';
import type { WhyDifference, WhyIndicator } from '@taper/engine';
import type { BarRow } from '../../charts/bar-chart.ts';
import type { ChartTable } from '../../charts/chart.ts';

/** Whether an outcome differs clearly, so that it can be said what drove it. */
export function isTold({ whole }: WhyIndicator): boolean {
  return whole?.verdict === 'lower' || whole?.verdict === 'higher';
}

/** The whole difference and the part of each change, the largest first. */
export function partRows({ unit, whole, parts }: WhyIndicator, colour: string): BarRow[] {
  const bar = ({ mean, plausible, ci95 }: WhyDifference, text: string, look: 'solid' | 'faint') => ({
    ...{ value: mean, range: plausible ?? ci95, colour, look, text },
  });
  const shared = pullOneWay(parts);
  const sorted = [...parts].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  return [
    ...(whole === null
      ? []
      : [{ label: 'All changes together', bars: [bar(whole, formatChange(whole.mean, unit), 'faint')] }]),
    ...sorted.map((part) => ({
      label: part.change,
      bars: [bar(part, `${formatChange(part.mean, unit)}${shared ? shareInWords(part.share) : ''}`, 'solid')],
    })),
  ];
}

/** The same in numbers. */
export function partTable({ unit, whole, parts }: WhyIndicator): ChartTable {
  const shared = pullOneWay(parts);
  const row = (name: string, difference: WhyDifference, share: number | null) => [
    ...[name, formatChange(difference.mean, unit)],
    formatRange(difference.plausible ?? difference.ci95, unit, formatChange),
    difference.verdict === null ? '' : verdictWords(difference.verdict),
    ...(shared ? [share === null ? '' : percent(share)] : []),
  ];
  return {
    head: ['Change', 'Difference', 'Range', 'Verdict', ...(shared ? ['Share of the whole'] : [])],
    rows: [
      ...(whole === null ? [] : [row('All changes together', whole, null)]),
      ...parts.map((part) => row(part.change, part, part.share)),
    ],
  };
}

/** Whether all parts pull the same way: shares of a whole that others take away again say nothing. */
function pullOneWay(parts: WhyIndicator['parts']): boolean {
  return parts.every(({ share }) => share !== null && share >= 0);
}

function shareInWords(share: number | null): string {
  return share === null ? '' : `, ${percent(share)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`.replace('-', '−');
}
