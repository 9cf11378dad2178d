import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatChange, formatRange, verdictWords, verdictWorth } from '@taper/engine';
import type { Difference, Indicator } from '@taper/engine';
import { isNone, verdictSign } from '../../words/verdict-signs.ts';

/** Styles for {@link differenceFromBase}. */
export const differenceStyles = css`
  .verdict {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4375rem;
    align-items: baseline;
    margin-top: 0.1875rem;
    font-size: var(--size-small);
    font-weight: 600;
  }

  .verdict.unclear {
    font-weight: 400;
    color: var(--ink-soft);
  }

  .change {
    display: block;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  .worth {
    display: inline-block;
    padding: 0 0.375rem;
    border-radius: 1rem;
    font-size: var(--size-small);
    font-weight: 600;
    white-space: nowrap;
  }

  .worth.better {
    background: var(--better-pale);
    color: var(--better);
  }

  .worth.worse {
    background: var(--worse-pale);
    color: var(--worse);
  }
`;

/** Draws a difference from the base: the verdict in words, whether it is good, and how much with its interval. */
export function differenceFromBase(difference: Difference, indicator: Indicator): TemplateResult {
  const { verdict, mean, ci95 } = difference;
  const sign = html`<span aria-hidden="true">${verdictSign(difference)}</span>`;
  if (isNone(difference)) return html`<span class="verdict unclear">${sign} no difference</span>`;
  const isClear = verdict === 'lower' || verdict === 'higher';
  const mark = verdictWorth(verdict, indicator.good);
  return html`<span class="verdict ${isClear ? '' : 'unclear'}">
      <span>${sign} ${verdictWords(verdict)}</span>
      ${mark === null ? nothing : html`<span class="worth ${mark}">${mark}</span>`}
    </span>
    <span class="change">${changeInWords(mean, ci95, indicator.unit)}</span>`;
}

/** The unit is said once, at the end: `−1.9 (−2.3 to −1.5 points)`. */
function changeInWords(mean: number, ci95: readonly [number, number], unit: string): string {
  const magnitude = Math.max(Math.abs(ci95[0]), Math.abs(ci95[1]));
  const [number] = formatChange(mean, unit, magnitude).split(' ');
  return `${number} (${formatRange(ci95, unit, formatChange, magnitude)})`;
}
