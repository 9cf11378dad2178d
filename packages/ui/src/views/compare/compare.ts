import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { comparedAssumptions } from '@taper/engine';
import '../../components/assumptions/assumptions.ts';
import { controlStyles } from '../../components/controls.styles.ts';
import { scenarioMark, scenarioMarkStyles } from '../../components/scenario-mark/scenario-mark.ts';
import { textStyles } from '../../components/text.styles.ts';
import { basisInWords } from '../../words/sources/basis.ts';
import { comparedGroups } from '../../words/outcomes/first-outcomes.ts';
import { choice, choiceStyles } from '../parts/choice.ts';
import type { ViewElement, ViewInput } from '../view.ts';
import { comparedWith } from './against.ts';
import './beside.ts';
import './comparison.ts';

/** Outcomes by scenario, with differences from the base or from another scenario. */
@customElement('taper-view-compare')
export class CompareView extends LitElement implements ViewElement {
  static override styles = [
    textStyles,
    controlStyles,
    scenarioMarkStyles,
    choiceStyles,
    css`
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.25rem;
        max-width: none;
        margin-bottom: 0.5rem;
      }

      .swatch {
        display: inline-block;
        width: 1.5rem;
        height: 0.625rem;
        margin-right: 0.4375rem;
        background: var(--scenario-0);
      }

      .error {
        height: 0.3125rem;
        vertical-align: 0.125rem;
        opacity: 0.8;
      }

      .open {
        opacity: 0.45;
      }

      .luck {
        opacity: 0.2;
      }

      .words {
        display: inline-flex;
        gap: 0.4375rem;
        align-items: center;
        min-height: 1.75rem;
        color: var(--ink);
        cursor: pointer;
      }

      .words input {
        width: 1.125rem;
        height: 1.125rem;
        margin: 0;
        accent-color: var(--accent);
      }

      @media print {
        .words {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) input!: ViewInput;
  /** Id of the scenario that differences are from; null: the base. */
  @state() private againstId: string | null = null;
  @state() private spreads = false;

  override render(): TemplateResult {
    const { comparison, headlines, scenarios } = this.input;
    const [base] = scenarios;
    const against = Math.max(
      0,
      scenarios.findIndex(({ id }) => id === this.againstId),
    );
    const result = comparedWith(this.input, against);
    return html`<section aria-labelledby="compare">
      <h2 id="compare">Compare</h2>
      <p class="soft">
        ${basisInWords(this.input)}${
          scenarios.length < 2 ? '.' : html`; below each, the difference from “${result.base}”.`
        }
        ${this.#ranges(scenarios.length > 1)}
      </p>
      ${scenarios.length < 3 ? nothing : this.#against(against)}
      ${scenarios.length < 2 ? nothing : this.#key()}
      <taper-comparison
        .result=${result}
        .groups=${base === undefined ? [] : comparedGroups(base.scenario, headlines)}
        .marks=${scenarios.map(({ mark }) => mark)}
        .stale=${scenarios.map(({ isStale }) => isStale)}
        .spreads=${this.spreads}
      ></taper-comparison>
      <taper-beside .input=${this.input}></taper-beside>
      <taper-assumptions .assumed=${comparedAssumptions(comparison.scenarios)}></taper-assumptions>
    </section>`;
  }

  /** Two ranges stand in a cell: that of the number and, narrower, that of the difference, which the answer has too. */
  #ranges(hasDifferences: boolean): string {
    const by = this.input.design.draw === null ? 'too few runs' : 'too few runs and by what is assumed';
    const own = `With each number: how far it may be off, by ${by}`;
    return hasDifferences
      ? `${own}. In brackets: the same of the difference, as the answer has it; verdicts go by it.`
      : `${own}.`;
  }

  #against(against: number): TemplateResult {
    const { scenarios } = this.input;
    return choice({
      ...{ legend: 'Differences from', name: 'against', chosen: scenarios[against]?.id ?? '' },
      options: scenarios.map(({ id, mark, name }) => ({ id, words: html`${scenarioMark(mark)} ${name}` })),
      choose: (id) => (this.againstId = id),
    });
  }

  #key(): TemplateResult {
    const isDrawn = this.input.design.draw !== null;
    return html`<p class="key small soft">
      <span><i class="swatch error"></i>error: too few runs</span>
      ${isDrawn ? html`<span><i class="swatch open"></i>error and assumptions</span>` : nothing}
      <span><i class="swatch luck"></i>luck: what one council may see</span>
      <span>left of the line: lower; right: higher</span>
      <label class="words">
        <input type="checkbox" .checked=${this.spreads} @change=${() => (this.spreads = !this.spreads)} />
        In numbers too
      </label>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-compare': CompareView;
  }
}
