import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { scenarioMark, scenarioMarkStyles } from '../../components/scenario-mark/scenario-mark.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { textStyles } from '../../components/text.styles.ts';
import { resultsOf } from '../../keep/kept-results.ts';
import type { KeptResults } from '../../keep/kept-results.ts';
import type { Shelved } from '../../state/shelf.ts';
import type { ViewInput } from '../view.ts';
import { besideGroups } from './beside-groups.ts';
import { groupRows, projectHead } from './beside-rows.ts';
import { besideStyles } from './beside.styles.ts';
import { differenceStyles } from './difference.ts';
import { meanStyles } from './mean.ts';
import { spreadStyles } from './spread.ts';

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
    besideStyles,
  ];

  @property({ attribute: false }) input!: ViewInput;
  /** Scenarios that the reader has taken out, as `project/scenario`. */
  @state() private left: ReadonlySet<string> = new Set();

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

  #offer({ id, results, isStale }: Shelved): TemplateResult {
    const { shelf } = this.input;
    const isChosen = shelf.chosen.value.has(id);
    return html`<label>
        <input
          type="checkbox"
          .checked=${isChosen}
          @change=${(event: Event) => shelf.choose(id, (event.target as HTMLInputElement).checked)}
        />
        <span
          ><strong>${results.place}</strong>, ${results.period}
          <span class="small soft"
            >${results.question}${isStale ? ' Changed since it was run.' : ''}</span
          ></span
        >
      </label>
      ${isChosen ? this.#scenarios(id, results) : nothing}`;
  }

  /** Which scenarios of a project stand in the table; its base always does. */
  #scenarios(id: string, { scenarios }: KeptResults): TemplateResult | typeof nothing {
    if (scenarios.length < 2) return nothing;
    return html`<div class="scenarios small">
      ${scenarios.slice(1).map(
        ({ name, mark }) =>
          html`<label>
            <input
              type="checkbox"
              .checked=${!this.left.has(`${id}/${name}`)}
              @change=${() => this.#toggle(`${id}/${name}`)}
            />
            <span>${scenarioMark(mark)} ${name}</span>
          </label>`,
      )}
    </div>`;
  }

  #toggle(scenario: string): void {
    const left = new Set(this.left);
    if (!left.delete(scenario)) left.add(scenario);
    this.left = left;
  }

  #table(beside: readonly Shelved[]): TemplateResult {
    const open = resultsOf(this.input, { variants: [] }, '');
    const projects = [{ id: THIS, results: open, isStale: this.input.isStale }, ...beside].map((one) => ({
      ...one,
      scenarios: one.results.scenarios.filter(
        ({ name }, index) => index === 0 || !this.left.has(`${one.id}/${name}`),
      ),
    }));
    const columns = projects.flatMap(({ scenarios, results }, project) =>
      scenarios.map((scenario, index) => ({
        scenario,
        starts: index === 0 && project > 0,
        children: results.children,
      })),
    );
    const areAlike = new Set(columns.map(({ children }) => children)).size === 1;
    return html`${this.#scenarios(THIS, open)}
      <p class="small soft">
        Each difference is from the base of its own project. Families of two projects are drawn apart, and the
        projects may differ in more than what their scenarios change: a figure of one minus that of the other
        would say nothing of either.
      </p>
      <div class="wide" role="region" aria-label="Projects side by side" tabindex="0">
        <table aria-label="Outcomes by project and scenario">
          <thead>
            <tr>
              <td></td>
              ${projects.map(({ results, scenarios, isStale }, index) => projectHead(results, scenarios.length, index, isStale))}
            </tr>
            <tr>
              <th scope="col"><span class="out-of-sight">Outcome</span></th>
              ${columns.map(
                ({ scenario: { mark, name }, starts }) =>
                  html`<th scope="col" class=${starts ? 'starts' : ''}>${scenarioMark(mark)} ${name}</th>`,
              )}
            </tr>
          </thead>
          ${besideGroups(projects.map(({ results }) => results.groups)).map((group) =>
            groupRows(group, columns, areAlike),
          )}
        </table>
      </div>`;
  }
}

/** The open project among those of the table. */
const THIS = 'this';

declare global {
  interface HTMLElementTagNameMap {
    'taper-beside': Beside;
  }
}
