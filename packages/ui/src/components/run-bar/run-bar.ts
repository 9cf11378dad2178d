import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { MOST_RUNS } from '../../state/defaults.ts';
import type { Settings } from '../../state/page-state.ts';
import type { ProjectStore } from '../../state/project-store.ts';
import type { Session } from '../../state/session.ts';
import { controlStyles } from '../controls.styles.ts';
import { textStyles } from '../text.styles.ts';
import { runBarStyles } from './run-bar.styles.ts';
import { runButtonWords, statusWords } from './status-words.ts';

/** Seed, number of runs, Run and Stop, and how far the runs are. */
@customElement('taper-run-bar')
export class RunBar extends SignalWatcher(LitElement) {
  static override styles = [textStyles, controlStyles, runBarStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) store!: ProjectStore;
  /** The fields are folded away until asked for. */
  @state() private isOpen = false;

  readonly #pressed = (event: Event): void => {
    const fold = this.renderRoot.querySelector('.fold');
    if (fold !== null && !event.composedPath().includes(fold)) this.isOpen = false;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pointerdown', this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.#pressed);
  }

  override render(): TemplateResult {
    const isRunning = this.session.state.value === 'running';
    return html`
      <form @submit=${this.#submit} @keydown=${this.#leave} data-state=${this.session.state.value}>
        ${this.#status()}
        <div class="fold">
          <button
            type="button"
            aria-expanded=${this.isOpen}
            aria-controls="fields"
            @click=${() => (this.isOpen = !this.isOpen)}
          >
            Seed and runs
          </button>
          ${this.#fields()}
        </div>
        ${
          isRunning
            ? html`<button class="go" type="button" @click=${() => this.session.stop()}>Stop</button>`
            : html`<button class="go ${this.#needsRunning ? 'primary' : ''}" type="submit">
                ${runButtonWords(this.session.state.value)}
              </button>`
        }
      </form>
      ${this.#progress(isRunning)}
    `;
  }

  get #needsRunning(): boolean {
    return this.session.state.value !== 'up-to-date';
  }

  #status(): TemplateResult {
    const { sign, text } = statusWords({
      state: this.session.state.value,
      settings: this.session.settings.value,
      progress: this.session.progress.value,
      results: this.session.results.value,
    });
    const announced = this.session.state.value === 'running' ? 'Running' : text;
    return html`<p class="status">
        <span class="sign" aria-hidden="true">${sign}</span><span id="status">${text}</span>
      </p>
      <span class="out-of-sight" role="status">${announced}</span>`;
  }

  #fields(): TemplateResult {
    const { seed, runs } = this.session.settings.value;
    return html`<div id="fields" class="fields" ?hidden=${!this.isOpen}>
      <label>
        Seed
        <input
          name="seed"
          type="text"
          required
          maxlength="200"
          autocomplete="off"
          spellcheck="false"
          .value=${live(seed)}
          @input=${this.#changeSeed}
        />
      </label>
      <label>
        Runs
        <input
          name="runs"
          type="number"
          required
          min="2"
          max=${MOST_RUNS}
          step="1"
          .value=${live(String(runs))}
          @change=${this.#changeRuns}
        />
      </label>
    </div>`;
  }

  #progress(isRunning: boolean): TemplateResult | typeof nothing {
    if (!isRunning) return nothing;
    const { done, total } = this.session.progress.value;
    return html`<progress aria-label="Runs finished" max=${total} .value=${done}></progress>`;
  }

  #changeSeed(event: Event): void {
    const seed = (event.target as HTMLInputElement).value;
    this.#change({ seed });
  }

  #changeRuns(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.checkValidity()) {
      this.#change({ runs: input.valueAsNumber });
    } else {
      input.reportValidity();
    }
  }

  #leave(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.isOpen = false;
  }

  #change(settings: Partial<Settings>): void {
    this.store.settle(settings);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.isOpen = false;
    void this.session.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-run-bar': RunBar;
  }
}
