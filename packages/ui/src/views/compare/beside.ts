import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import type { Indicator } from '@taper/engine';
import {
  scenarioColour,
  scenarioMark,
  scenarioMarkStyles,
} from '../../components/scenario-mark/scenario-mark.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { textStyles } from '../../components/text.styles.ts';
import { resultsOf } from '../../keep/kept-results.ts';
import type { KeptResults, KeptScenario } from '../../keep/kept-results.ts';
import type { Shelved } from '../../state/shelf.ts';
import type { IndicatorGroup } from '../../words/indicator-groups.ts';
import type { ViewInput } from '../view.ts';
import { besideGroups } from './beside-groups.ts';
import { differenceFromBase, differenceStyles } from './difference.ts';
import { meanWithRange, meanStyles } from './mean.ts';
import { spreadRange, spreadStyles } from './spread.ts';

/** Other projects beside the one that is open: outcomes down, the scenarios of each project across. */
@customElement('taper-beside')
export class Beside extends SignalWatcher(LitElement) {
  static override styles = [
    textStyles,
    tableStyles,
    scenarioMarkStyles,
    differenceStyles,
    meanStyles,
    spreadStyles,
    css`
      section {
        margin-top: 2.5rem;
      }

      .offer {
        display: grid;
        gap: 0.375rem;
        margin: 0.75rem 0 1rem;
      }

      .offer label {
        display: flex;
        gap: 0.5rem;
        align-items: baseline;
        cursor: pointer;
      }

      input {
        flex: none;
        width: 1.125rem;
        height: 1.125rem;
        margin: 0;
        accent-color: var(--accent);
        transform: translateY(0.1875rem);
      }

      .wide {
        overflow-x: auto;
      }

      table {
        width: auto;
        border-collapse: separate;
        border-spacing: 0;
      }

      th,
      td {
        width: 11rem;
        min-width: 8.5rem;
      }

      th:first-child {
        position: sticky;
        left: 0;
        z-index: 1;
        width: 13rem;
        min-width: 9rem;
        background: var(--paper);
      }

      .project span {
        display: block;
        font-weight: 400;
      }

      /* Where one project ends and the next begins. */
      .starts {
        padding-left: 1rem;
        border-left: 2px solid var(--line-strong);
      }

      .group th {
        padding-top: 1.25rem;
        font-weight: 650;
      }

      @media (max-width: 600px) {
        th:first-child {
          min-width: 7.5rem;
        }
      }

      @media print {
        .none {
          display: none;
        }

        .offer {
          display: none;
        }

        .wide {
          overflow: visible;
        }

        th,
        td {
          min-width: 0;
        }

        th:first-child {
          position: static;
        }
      }
    `,
  ];

  @property({ attribute: false }) input!: ViewInput;

  override render(): TemplateResult | typeof nothing {
    const { shelf } = this.input;
    const others = shelf.others.value;
    if (others.length === 0) return nothing;
    const beside = others.filter(({ id }) => shelf.chosen.value.has(id));
    return html`<section aria-labelledby="beside" class=${beside.length === 0 ? 'none' : ''}>
      <h3 id="beside">Beside other projects</h3>
      <div class="offer" role="group" aria-labelledby="beside">${others.map((one) => this.#offer(one))}</div>
      ${beside.length === 0 ? nothing : this.#table(beside)}
    </section>`;
  }

  #offer({ id, results: { place, period, question }, isStale }: Shelved): TemplateResult {
    const { shelf } = this.input;
    return html`<label>
      <input
        type="checkbox"
        .checked=${shelf.chosen.value.has(id)}
        @change=${(event: Event) => shelf.choose(id, (event.target as HTMLInputElement).checked)}
      />
      <span
        ><strong>${place}</strong>, ${period}
        <span class="small soft">${question}${isStale ? ' Changed since it was run.' : ''}</span></span
      >
    </label>`;
  }

  #table(beside: readonly Shelved[]): TemplateResult {
    const open = resultsOf(this.input, { variants: [] }, '');
    const projects = [open, ...beside.map(({ results }) => results)];
    const stale = [this.input.isStale, ...beside.map(({ isStale }) => isStale)];
    const columns = projects.flatMap(({ scenarios }) =>
      scenarios.map((scenario, index) => ({
        scenario,
        starts: index === 0 && scenario !== open.scenarios[0],
      })),
    );
    return html`<p class="small soft">
        Each difference is from the base of its own project. Families of two projects are drawn apart, and the
        projects may differ in more than what their scenarios change: a figure of one minus that of the other
        would say nothing of either.
      </p>
      <div class="wide" role="region" aria-label="Projects side by side" tabindex="0">
        <table aria-label="Outcomes by project and scenario">
          <thead>
            <tr>
              <td></td>
              ${projects.map((project, index) => projectHead(project, index, stale[index] === true))}
            </tr>
            <tr>
              <th scope="col"><span class="out-of-sight">Outcome</span></th>
              ${columns.map(
                ({ scenario: { mark, name }, starts }) =>
                  html`<th scope="col" class=${starts ? 'starts' : ''}>${scenarioMark(mark)} ${name}</th>`,
              )}
            </tr>
          </thead>
          ${besideGroups(projects.map(({ groups }) => groups)).map((group) => groupRows(group, columns))}
        </table>
      </div>`;
  }
}

interface Column {
  readonly scenario: KeptScenario;
  /** Whether another project begins with it. */
  readonly starts: boolean;
}

function projectHead(
  { place, period, question, runs, seed, scenarios }: KeptResults,
  index: number,
  isStale: boolean,
): TemplateResult {
  return html`<th scope="colgroup" colspan=${scenarios.length} class="project ${index > 0 ? 'starts' : ''}">
    ${index === 0 ? 'This project: ' : ''}${place}, ${period}
    ${question === '' ? nothing : html`<span class="small">${question}</span>`}
    <span class="small soft"
      >Mean of ${runs} runs, seed “${seed}”${isStale ? ', from before its last change' : ''}</span
    >
  </th>`;
}

function groupRows({ title, indicators }: IndicatorGroup, columns: readonly Column[]): TemplateResult {
  return html`<tbody>
    <tr class="group">
      <th scope="rowgroup">${title}</th>
      ${columns.map(({ starts }) => html`<td class=${starts ? 'starts' : ''}></td>`)}
    </tr>
    ${indicators.map((indicator) => row(indicator, columns))}
  </tbody>`;
}

function row(indicator: Indicator, columns: readonly Column[]): TemplateResult {
  const results = columns.map(({ scenario: { indicators } }) =>
    indicators.find(({ id }) => id === indicator.id),
  );
  const range = spreadRange(
    results.flatMap((result) => result?.difference ?? []),
    indicator.matters,
  );
  return html`<tr>
    <th scope="row">${indicator.label}</th>
    ${columns.map(({ scenario, starts }, index) => {
      const result = results[index];
      const look = { range, inWords: false, best: null, colour: scenarioColour(scenario.mark) };
      return html`<td class=${starts ? 'starts' : ''}>
        ${
          result === undefined
            ? html`<span class="soft">not counted</span>`
            : html`${meanWithRange(result, indicator)}
              ${result.difference === null ? nothing : differenceFromBase(result.difference, indicator, look)}`
        }
      </td>`;
    })}
  </tr>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-beside': Beside;
  }
}
