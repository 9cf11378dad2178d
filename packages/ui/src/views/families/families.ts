import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { controlStyles } from '../../components/controls.styles.ts';
import { scenarioMarkStyles } from '../../components/scenario-mark/scenario-mark.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { textStyles } from '../../components/text.styles.ts';
import { choiceStyles, scenarioChoice } from '../parts/choice.ts';
import { chosenOfAll } from '../parts/chosen.ts';
import type { ViewElement, ViewInput, ViewScenario } from '../view.ts';
import { familiesStyles } from './families.styles.ts';
import './film-player.ts';

/** One named run: families as dots that move along the pathway, with the same run's numbers beside it. */
@customElement('taper-view-families')
export class FamiliesView extends SignalWatcher(LitElement) implements ViewElement {
  static override styles = [
    textStyles,
    controlStyles,
    scenarioMarkStyles,
    choiceStyles,
    tableStyles,
    familiesStyles,
  ];

  @property({ attribute: false }) input!: ViewInput;
  /** Id of the scenario that is shown; null: the one that is selected on the page. */
  @state() private chosenId: string | null = null;
  @state() private replication = 0;

  override render(): TemplateResult {
    const { scenarios, outcomes } = this.input;
    const place = chosenOfAll(this.input, this.chosenId);
    const scenario = scenarios[place];
    const runs = outcomes.replications;
    const replication = runs.includes(this.replication) ? this.replication : (runs[0] ?? 0);
    return html`<section aria-labelledby="families">
      <h2 id="families">Families</h2>
      <p class="soft">
        One run, family by family: each dot is a family, from where it stands in the pathway to where it goes.
        It is one way the years could go, and no result: what holds over all runs is in the other views.
      </p>
      ${scenarioChoice(scenarios, place, (id) => (this.chosenId = id))}
      <div class="asked">
        <label>
          Run, of ${runs.length}
          <select @change=${(event: Event) => this.#chooseRun(event)}>
            ${runs.map(
              (number) =>
                html`<option value=${number} ?selected=${number === replication}>Run ${number + 1}</option>`,
            )}
          </select>
        </label>
      </div>
      ${scenario === undefined ? nothing : this.#shown(scenario, place, replication)}
    </section>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.input.projector.stop();
  }

  #chooseRun(event: Event): void {
    this.replication = Number((event.target as HTMLSelectElement).value);
  }

  #shown(scenario: ViewScenario, place: number, replication: number): TemplateResult {
    const { projector, scenarios, comparison, settings } = this.input;
    const [base] = scenarios;
    const hash = (of: number) => comparison.scenarios[of]?.hash ?? '';
    const key = JSON.stringify([settings.seed, replication, hash(0), hash(place)]);
    const asked = projector.showing.value;
    const film = () =>
      void projector.show(key, {
        scenarios:
          place === 0 || base === undefined ? [scenario.scenario] : [base.scenario, scenario.scenario],
        index: place === 0 ? 0 : 1,
        ...{ seed: settings.seed, replication },
      });
    const showing = asked?.key === key ? asked.showing : null;
    switch (showing?.state) {
      case undefined:
        return html`<button type="button" class="primary" @click=${film}>
          Show run ${replication + 1}
        </button>`;
      case 'filming':
        return html`<p role="status">Playing the run, and writing down where every family is …</p>
          <button type="button" @click=${() => projector.stop()}>Stop</button>`;
      case 'failed':
        return html`<p class="problem" role="alert">The run failed. ${showing.reason}</p>
          <button type="button" @click=${film}>Try again</button>`;
      case 'ready':
        return html`<taper-film-player
          .film=${showing.film}
          .input=${this.input}
          .place=${place}
          .replication=${replication}
        ></taper-film-player>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-families': FamiliesView;
  }
}
