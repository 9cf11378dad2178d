import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import {
  formatChange,
  formatRange,
  formatValue,
  indicatorsOf,
  verdictWords,
  verdictWorth,
} from '@taper/engine';
import type { ComparedIndicator, Indicator } from '@taper/engine';
import { definition } from '../../components/definition/definition.ts';
import { scenarioMark } from '../../components/scenario-mark/scenario-mark.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { joined } from '../../words/joined.ts';
import { judgedBy } from '../../words/answer/spreads.ts';
import { isNone, verdictSign } from '../../words/answer/verdict-signs.ts';
import type { ViewInput } from '../view.ts';

/** Styles for {@link factsTable}. */
export const factsStyles = css`
  ${tableStyles}

  table.facts {
    table-layout: fixed;
  }

  .facts thead th:first-child {
    width: 36%;
  }

  .facts.two thead th:nth-child(2) {
    width: 22%;
  }

  .facts .head {
    display: inline-flex;
    align-items: baseline;
    gap: 0.4375rem;
    line-height: 1.3;
  }

  .facts summary {
    color: var(--ink);
  }

  .facts details p {
    margin: 0.25rem 0 0;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  .facts .number {
    font-weight: 650;
    white-space: nowrap;
  }

  .facts .judged {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.375rem;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  .facts .worth {
    padding: 0 0.375rem;
    border-radius: 1rem;
    font-weight: 600;
  }

  .facts .better {
    background: var(--better-pale);
    color: var(--better);
  }

  .facts .worse {
    background: var(--worse-pale);
    color: var(--worse);
  }
`;

/**
 * Writes some outcomes as a table: the base, one scenario, and how they differ. Those that neither reports are left out.
 * @param place of the scenario; that of the base: the base alone
 */
export function factsTable(
  input: ViewInput,
  ids: readonly string[],
  place: number,
  name: string,
): TemplateResult | typeof nothing {
  const { scenarios, comparison } = input;
  const [base] = scenarios;
  if (base === undefined) return nothing;
  const known = new Map(indicatorsOf(base.scenario).map((one) => [one.id, one]));
  const shown = ids.flatMap((id) => known.get(id) ?? []);
  if (shown.length === 0) return nothing;
  const places = [...new Set([0, place])];
  const find = (of: number, id: string) => comparison.scenarios[of]?.indicators.find((one) => one.id === id);
  return html`<table class=${places.length > 1 ? 'facts two' : 'facts'} aria-label=${name}>
    <thead>
      <tr>
        <th scope="col"><span class="out-of-sight">Outcome</span></th>
        ${places.map(
          (of) =>
            html`<th scope="col">
              <span class="head">${scenarioMark(scenarios[of]?.mark ?? 0)} ${scenarios[of]?.name ?? ''}</span>
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${shown.map(
        (indicator) =>
          html`<tr>
            <th scope="row">
              <details>
                <summary>${shortLabel(indicator)}</summary>
                ${definition(indicator)}
              </details>
            </th>
            ${places.map((of) => html`<td>${cell(find(of, indicator.id), indicator)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cell(result: ComparedIndicator | undefined, { unit, good }: Indicator): TemplateResult {
  const difference = result?.difference ?? null;
  const number = html`<span class="number">${formatValue(result?.mean ?? null, unit)}</span>`;
  if (difference === null) return number;
  if (isNone(difference)) return html`${number}<span class="judged">= no difference</span>`;
  const worth = verdictWorth(difference.verdict, good);
  return html`${number}
    <span class="judged">
      <span
        ><span aria-hidden="true">${verdictSign(difference)}</span> ${verdictWords(difference.verdict)}</span
      >
      ${worth === null ? nothing : html`<span class="worth ${worth}">${worth}</span>`}
      <span>(${joined(formatRange(judgedBy(difference), unit, formatChange))})</span>
    </span>`;
}

/** Where a table is of one service, its name is said above it. */
function shortLabel({ id, label }: Indicator): string {
  return id.includes('service=') ? (label.split(', ')[0] ?? label) : label;
}
