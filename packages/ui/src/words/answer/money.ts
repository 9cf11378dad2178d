import { formatChange, formatRange, formatValue, verdictWords } from '@taper/engine';
import type { MoneyDifference, MoneyResult, MoneySensitivity } from '@taper/engine';
import { joined } from '../joined.ts';

type Judged = Pick<MoneyDifference, 'mean' | 'ci95' | 'plausible' | 'verdict'>;

/** The range that the verdict goes by: error and assumptions together, or error alone where none are drawn. */
export function moneyRange({ ci95, plausible }: Pick<Judged, 'ci95' | 'plausible'>) {
  return plausible ?? ci95;
}

/** Writes an amount that tells two scenarios apart, as more or less: `£1.7m more (£1.2m–£2.3m)`. */
export function amountInWords(amount: Judged, unit: string): string {
  const { mean, verdict } = amount;
  const range = moneyRange(amount);
  if (verdict === 'lower' || verdict === 'higher') {
    const ends = range?.map((end) => formatValue(Math.abs(end), unit)) ?? [];
    const [low, high] = verdict === 'lower' ? [...ends].reverse() : ends;
    const written = low === undefined || high === undefined ? '' : ` (${low}–${high})`;
    return `${formatValue(Math.abs(mean), unit)} ${verdict === 'lower' ? 'less' : 'more'}${written}`;
  }
  const words = verdictWords(verdict ?? 'too-close-to-call');
  return range === null ? words : joined(`${words} (${formatRange(range, unit, formatChange)})`);
}

/** Says what a scenario costs beside the base, in a sentence. */
export function netInWords({ net, comparator, months, unit }: MoneyResult, base: string): string {
  const other = `“${base}”, which costs ${formatValue(comparator.mean, unit)}`;
  const amount = amountInWords(net, unit);
  return net.verdict === 'lower' || net.verdict === 'higher'
    ? `Over ${months} months it costs ${amount} than ${other}.`
    : `Over ${months} months the difference from ${other}, is ${amount}.`;
}

/** Sums smaller than this, in units of the currency, are nothing in the accounts of a council. */
const NEXT_TO_NOTHING = 500;

/** Writes a sum of some years; one that nobody would see in the accounts is next to nothing. */
export function sumInWords(amount: number, unit: string): string {
  return Math.abs(amount) < NEXT_TO_NOTHING ? 'next to nothing' : formatValue(amount, unit);
}

/** Says by how much less is avoided than was simulated. */
export function lessenedInWords({ entered, lasting }: Pick<MoneySensitivity, 'entered' | 'lasting'>): string {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const parts = [
    ...(entered < 1 ? [`only ${percent(entered)} of those kept out would have entered care`] : []),
    ...(lasting < 1 ? [`only ${percent(lasting)} of outcomes last beyond a year`] : []),
  ];
  const words = parts.join(', and ');
  return words === '' ? 'As simulated' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Says when a scenario has paid for itself, over the runs. */
export function breakEvenInWords({ breakEven: { share, month }, months }: MoneyResult): string {
  const runs = share === 1 ? 'every run' : `${Math.round(share * 100)}% of runs`;
  if (share === 0) return `In no run does it pay for itself within the ${months} months.`;
  const when = month === null ? '' : `, in half of those by month ${Math.round(month)}`;
  return `In ${runs} it costs less in all by the end${when}.`;
}

/** Says what is not in the sums, because nobody has given it a cost; null for nothing. */
export function notCostedInWords({ notCosted }: MoneyResult): string | null {
  if (notCosted.length === 0) return null;
  return `Not counted, since nobody has given it a cost: ${notCosted.join(', ')}.`;
}
