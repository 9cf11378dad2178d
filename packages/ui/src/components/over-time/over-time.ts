import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BandLine } from '../../charts/band-chart.ts';
import { monthlyBands } from '../../charts/monthly-bands.ts';
import type { ViewInput, ViewScenario } from '../../views/view.ts';
import { controlStyles } from '../controls.styles.ts';
import {
  scenarioColour,
  scenarioMark,
  scenarioMarkStyles,
  scenarioSymbol,
} from '../scenario-mark/scenario-mark.ts';
import { textStyles } from '../text.styles.ts';
import '../level-chart/level-chart.ts';
import { overTimeStyles } from './over-time.styles.ts';

/** Levels that a service works with; level 1 has no caseload. */
const LEVELS = [2, 3, 4, 5];

/** Children open at each level over the months, for the base and the scenario that the reader chooses. */
@customElement('taper-over-time')
export class OverTime extends LitElement {
  static override styles = [controlStyles, textStyles, scenarioMarkStyles, overTimeStyles];

  @property({ attribute: false }) input!: ViewInput;
  /** Id of the scenario beside the base; null: the one that is selected on the page. */
  @state() private chosenId: string | null = null;

  override render(): TemplateResult {
    const { scenarios } = this.input;
    const base = scenarios[0]?.name ?? '';
    return html`
      <fieldset>
        <legend>Beside “${base}”, show</legend>
        ${scenarios.slice(1).map((scenario, index) => this.#choice(scenario, index + 1))}
      </fieldset>
      <p class="key small soft">
        <span><i class="swatch line"></i>mean</span>
        <span><i class="swatch dark"></i>95% interval of the mean</span>
        <span><i class="swatch pale"></i>likely range: one run in ten lies above it, one in ten below</span>
        <span>Each panel has its own scale, which does not start at zero.</span>
      </p>
      <div class="panels">
        ${this.#levels.map(
          (level) =>
            html`<taper-level-chart
              .level=${level}
              .stages=${this.#stagesOf(level)}
              .lines=${this.#linesOf(level)}
            ></taper-level-chart>`,
        )}
      </div>
    `;
  }

  get #levels(): readonly number[] {
    const stages = Object.values(this.input.scenarios[0]?.scenario.stages ?? {});
    return LEVELS.filter((level) => stages.some((stage) => stage.level === level));
  }

  get #chosen(): number {
    const place = this.input.scenarios.findIndex(({ id }) => id === this.chosenId);
    return place > 0 ? place : this.input.selected;
  }

  #choice({ id, mark, name }: ViewScenario, scenario: number): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="scenario"
        .checked=${scenario === this.#chosen}
        @change=${() => (this.chosenId = id)}
      />
      <span>${scenarioMark(mark)} ${name}</span>
    </label>`;
  }

  #stagesOf(level: number): string {
    const stages = Object.values(this.input.scenarios[0]?.scenario.stages ?? {});
    return stages
      .filter((stage) => stage.level === level)
      .map(({ label }) => label)
      .join(', ');
  }

  #linesOf(level: number): readonly BandLine[] {
    const { outcomes, design, months, scenarios } = this.input;
    return [...new Set([0, this.#chosen])].flatMap((scenario) => {
      const shown = scenarios[scenario];
      if (shown === undefined) return [];
      const series = `open.children.level=${level}`;
      const bands = monthlyBands(outcomes, scenario, series, months.start, design);
      const [colour, symbol] = [scenarioColour(shown.mark), scenarioSymbol(shown.mark)];
      return [{ name: shown.name, colour, symbol, bands }];
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-over-time': OverTime;
  }
}
