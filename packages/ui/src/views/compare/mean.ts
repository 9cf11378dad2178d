import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatRange, formatValue, possible } from '@taper/engine';
import type { ComparedIndicator, Indicator } from '@taper/engine';

/** Styles for {@link meanWithRange}. */
export const meanStyles = css`
  .value {
    font-size: var(--size-lead);
    font-weight: 650;
    line-height: 1.3;
    margin-right: 0.375rem;
  }

  .interval {
    font-size: var(--size-small);
    color: var(--ink-soft);
    white-space: nowrap;
  }
`;

/** Writes a mean, and how far it may be off where that says more than the mean. */
export function meanWithRange(
  { mean, ci95, plausible }: ComparedIndicator,
  { unit }: Indicator,
): TemplateResult {
  const interval = plausible ?? ci95;
  const isPoint = interval === null || interval[0] === interval[1];
  return html`<span class="value">${formatValue(mean, unit)}</span> ${
      isPoint
        ? nothing
        : html`<span class="interval">${formatRange(possible(interval, mean, unit), unit)}</span>`
    }`;
}
