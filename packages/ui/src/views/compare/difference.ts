import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatChange, formatRange, verdictWords, verdictWorth } from '@taper/engine';
import type { Difference, Indicator } from '@taper/engine';
import { joined } from '../../words/joined.ts';
import { judgedBy, spreadsInWords } from '../../words/answer/spreads.ts';
import { isNone, verdictSign } from '../../words/answer/verdict-signs.ts';
import { spreadStrip } from './spread.ts';

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
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.3em;
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

  .spreads {
    margin: 0.25rem 0 0;
    font-size: var(--size-small);
    line-height: 1.35;
  }

  .spreads dt {
    color: var(--ink-soft);
  }

  .spreads dd {
    margin: 0 0 0.25rem;
  }
`;

/** How a difference is drawn. */
export interface DifferenceLook {
  /** CSS colour of the scenario. */
  readonly colour: string;
  /** Of all differences of the row. */
  readonly range: readonly [number, number];
  /** Whether its spreads are said one by one. */
  readonly inWords: boolean;
  /** Probability that the scenario is the best of all in this; null where there is no best. */
  readonly best: number | null;
}

/** Draws a difference: the verdict in words, whether it is good, how much, and its three spreads. */
export function differenceFromBase(
  difference: Difference,
  indicator: Indicator,
  { colour, range, inWords, best }: DifferenceLook,
): TemplateResult {
  const { verdict, mean } = difference;
  const sign = html`<span aria-hidden="true">${verdictSign(difference)}</span>`;
  if (isNone(difference)) return html`<span class="verdict unclear">${sign} no difference</span>`;
  const isClear = verdict === 'lower' || verdict === 'higher';
  const mark = verdictWorth(verdict, indicator.good);
  return html`<span class="verdict ${isClear ? '' : 'unclear'}">
      <span>${sign} ${verdictWords(verdict)}</span>
      ${mark === null ? nothing : html`<span class="worth ${mark}">${mark}</span>`}
    </span>
    ${changeInWords(mean, judgedBy(difference), indicator.unit)} ${spreadStrip(difference, range, colour)}
    ${inWords ? spreads(difference, indicator.unit, best) : nothing}`;
}

function spreads(difference: Difference, unit: string, best: number | null): TemplateResult {
  return html`<dl class="spreads">
    ${spreadsInWords(difference, unit).map(
      ({ name, range }) =>
        html`<dt>${name}</dt>
          <dd>${range}</dd>`,
    )}
    ${
      best === null
        ? nothing
        : html`<dt>Chance that it is the best of all</dt>
            <dd>${Math.round(best * 100)}%</dd>`
    }
  </dl>`;
}

/** The unit is said once, at the end: `−1.9 (−2.3 to −1.5 points)`; where there is no room, the range stands below. */
function changeInWords(mean: number, range: readonly [number, number], unit: string): TemplateResult {
  const magnitude = Math.max(Math.abs(range[0]), Math.abs(range[1]));
  const [number] = formatChange(mean, unit, magnitude).split(' ');
  return html`<span class="change">
    <span>difference ${number}</span>
    <span>(${joined(formatRange(range, unit, formatChange, magnitude))})</span>
  </span>`;
}
