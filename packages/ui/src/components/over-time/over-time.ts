import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sharedStates } from '@taper/engine';
import type { Scenario } from '@taper/engine';
import type { BandLine } from '../../charts/band-chart.ts';
import { monthlyBands } from '../../charts/monthly-bands.ts';
import type { Results } from '../../state/session.ts';
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

  /** The base first. */
  @property({ attribute: false }) scenarios: readonly Scenario[] = [];
  @property({ attribute: false }) results!: Results;
  @state() private chosen = 1;

  override render(): TemplateResult {
    const base = this.scenarios[0]?.name ?? '';
    return html`
      <fieldset>
        <legend>Beside “${base}”, show</legend>
        ${this.scenarios.slice(1).map(({ name }, index) => this.#choice(name, index + 1))}
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
    const stages = Object.values(this.scenarios[0]?.stages ?? {});
    return LEVELS.filter((level) => stages.some((stage) => stage.level === level));
  }

  #choice(name: string, scenario: number): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="scenario"
        .checked=${scenario === this.chosen}
        @change=${() => (this.chosen = scenario)}
      />
      <span>${scenarioMark(scenario)} ${name}</span>
    </label>`;
  }

  #stagesOf(level: number): string {
    const stages = Object.values(this.scenarios[0]?.stages ?? {});
    return stages
      .filter((stage) => stage.level === level)
      .map(({ label }) => label)
      .join(', ');
  }

  #linesOf(level: number): readonly BandLine[] {
    return [0, this.chosen].flatMap((scenario) => {
      const spec = this.scenarios[scenario];
      if (spec === undefined) return [];
      const bands = monthlyBands(
        this.results.outcomes,
        scenario,
        `open.children.level=${level}`,
        spec.horizon.start,
        sharedStates(this.scenarios),
      );
      const [colour, symbol] = [scenarioColour(scenario), scenarioSymbol(scenario)];
      return [{ name: spec.name, colour, symbol, bands }];
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-over-time': OverTime;
  }
}
