import { formatValue } from '@taper/engine';
import type { IndicatorResult } from '@taper/engine';
import { whole } from '../whole.ts';

/** Outcomes as they are said of a place by itself: each `about` what, then `number` and what it is of. */
const SAID: readonly (readonly [id: RegExp, words: (number: string) => string])[] = [
  [/^held\.below\.share$/, (number) => `${number} of open families are held below their need`],
  [/^rereferrals\.share/, (number) => `Re-referrals are ${number} of referrals`],
];

const WAITING = 'wait.families';
const OPEN = /^open\.children\.level=[2-5]$/;
const COST = 'cost.perYear';
/** Fewer families than this, on average, are hardly any. */
const HARDLY = 1;

type Result = Pick<IndicatorResult, 'id' | 'label' | 'mean' | 'unit'>;

/**
 * Says what a place is like as it is, before anything is changed: who has no worker and where, who is held below need,
 * who comes back, how many are open, what it costs. What is not counted is left out.
 */
export function todayInWords(results: readonly Result[]): string {
  const sentences = [
    ...without(results),
    ...SAID.flatMap(([id, words]) => {
      const found = results.find((one) => id.test(one.id));
      return found?.mean == null ? [] : [words(formatValue(found.mean, found.unit))];
    }),
    ...open(results),
    ...cost(results),
  ];
  return sentences.map((sentence) => `${sentence}.`).join(' ');
}

function without(results: readonly Result[]): string[] {
  const all = results.find(({ id }) => id === WAITING)?.mean ?? null;
  if (all === null) return [];
  if (all < HARDLY) {
    const some = formatValue(all, 'families');
    const average = Number(some) > 0 ? ` (${some} on average)` : '';
    return [`Hardly any family is without a worker${average}`];
  }
  const [most] = results
    .filter(({ id }) => id.startsWith(`${WAITING}.service=`))
    .sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  const where = most?.mean != null && most.mean > all / 2 ? `, most of them in ${serviceOf(most)}` : '';
  return [`About ${count(all)} families are without a worker${where}`];
}

function open(results: readonly Result[]): string[] {
  const levels = results.filter(({ id }) => OPEN.test(id));
  if (levels.length === 0) return [];
  const sum = levels.reduce((total, { mean }) => total + (mean ?? 0), 0);
  const [lowest, highest] = [levels[0], levels.at(-1)].map((level) => level?.id.at(-1) ?? '');
  return [`${formatValue(sum, 'children')} children are open at levels ${lowest ?? ''} to ${highest ?? ''}`];
}

function cost(results: readonly Result[]): string[] {
  const found = results.find(({ id }) => id === COST);
  return found?.mean == null
    ? []
    : [`It costs ${formatValue(found.mean, found.unit)}, as far as costs are known`];
}

/** Nobody speaks of tenths of many families. */
function count(families: number): string {
  return families >= 10 ? whole(families) : formatValue(families, 'families');
}

/** `Families waiting, Family support` is of Family support. */
function serviceOf({ label }: Result): string {
  return label.slice(label.indexOf(', ') + 2);
}
