import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { controlStyles } from '../../components/controls.styles.ts';
import { scenarioMarkStyles } from '../../components/scenario-mark/scenario-mark.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { textStyles } from '../../components/text.styles.ts';
import { choiceStyles, scenarioChoice } from '../parts/choice.ts';
import type { ViewElement, ViewInput } from '../view.ts';
import { familiesStyles } from './families.styles.ts';
import './film-player.ts';
import { FilmRequest } from './film-request.ts';
import type { Filmable } from './film-request.ts';

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
  readonly #request = new FilmRequest();

  override render(): TemplateResult {
    const { scenarios, outcomes } = this.input;
    const runs = outcomes.replications;
    const wanted = this.#request.of(this.input);
    return html`<section aria-labelledby="families">
      <h2 id="families">Families</h2>
      <p class="soft">
        One run, family by family: each dot is a family, from where it stands in the pathway to where it goes.
        It is one way the years could go, and no result: what holds over all runs is in the other views.
      </p>
      ${scenarioChoice(scenarios, wanted?.place ?? 0, (id) => {
        this.#request.chooseScenario(id);
        this.requestUpdate();
      })}
      <div class="asked">
        <label>
          Run, of ${runs.length}
          <select @change=${(event: Event) => this.#chooseRun(event)}>
            ${runs.map(
              (number) =>
                html`<option value=${number} ?selected=${number === wanted?.replication}>
                  Run ${number + 1}
                </option>`,
            )}
          </select>
        </label>
      </div>
      ${wanted === null ? nothing : this.#shown(wanted)}
    </section>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.input.projector.stop();
  }

  #chooseRun(event: Event): void {
    this.#request.chooseRun(Number((event.target as HTMLSelectElement).value));
    this.requestUpdate();
  }

  #shown({ place, replication, key, run }: Filmable): TemplateResult {
    const { projector } = this.input;
    const asked = projector.showing.value;
    const film = () => {
      this.#request.keep(this.input);
      void projector.show(key, run);
    };
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
