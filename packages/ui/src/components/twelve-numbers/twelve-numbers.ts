import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Finding } from '@taper/engine';
import form from '../../../../../scenarios/england/twelve-numbers.targets.yaml?raw';
import type { FitProgress } from '../../fit/fit-council.ts';
import type { FittedCouncil } from '../../fit/fitted-council.ts';
import { FORM, contradictions, formWith, numbersIn } from '../../fit/twelve.ts';
import type { FormNumber, Twelve } from '../../fit/twelve.ts';
import type { PageModel } from '../../state/page-model.ts';
import { emptyProject } from '../../state/project.ts';
import { timeLeftInWords } from '../../state/time-left.ts';
import { fileName } from '../../take/download.ts';
import { startFit } from '../../workers/start-fit.ts';
import type { Fit } from '../../workers/start-fit.ts';
import { controlStyles } from '../controls.styles.ts';
import '../findings/findings.ts';
import { tableStyles } from '../table.styles.ts';
import { textStyles } from '../text.styles.ts';
import { fitResult } from './fit-result.ts';
import { twelveNumbersStyles } from './twelve-numbers.styles.ts';

/** A fit under way, and what it stopped to have the machine for itself. */
interface Going extends Fit {
  readonly isRunInterrupted: boolean;
}

/** Your council in twelve numbers: a form, a fit in workers, and the council that was found. Fires `fitted`. */
@customElement('taper-twelve-numbers')
export class TwelveNumbers extends LitElement {
  static override styles = [textStyles, controlStyles, tableStyles, twelveNumbersStyles];

  @property({ attribute: false }) model!: PageModel;
  @state() private fit: Going | null = null;
  @state() private progress: FitProgress | null = null;
  @state() private isEnding = false;
  @state() private council: FittedCouncil | null = null;
  @state() private problems: readonly string[] = [];
  @state() private findings: readonly Finding[] = [];
  @query('input[name="name"]') private name!: HTMLInputElement;

  override render(): TemplateResult {
    const numbers = numbersIn(form);
    return html`<form @submit=${this.#start} ?hidden=${this.council !== null}>
        <p class="soft">
          England’s figures per 100,000 children stand here: write your own over them. A council of your size
          is then looked for that has these numbers. That takes a minute or two, less on a fast machine, and
          all of it happens here.
        </p>
        <label class="wide"
          >What to call it
          <input
            name="name"
            type="text"
            required
            maxlength="100"
            value="Our council"
            ?disabled=${this.fit !== null}
          />
        </label>
        <ol>
          ${FORM.map((number) => this.#field(number, numbers[number.key] ?? 0))}
        </ol>
        ${this.problems.map((problem) => html`<p class="failure" role="alert">${problem}</p>`)}
        ${
          this.findings.length === 0
            ? nothing
            : html`<taper-findings .findings=${this.findings}></taper-findings>`
        }
        <div class="foot">
          ${this.fit === null ? html`<button class="primary" type="submit">Find this council</button>` : this.#going()}
        </div>
      </form>
      ${this.council === null ? nothing : this.#found(this.council)}`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  /** Gives up a fit under way: the page goes back to what it did before, and the numbers stay where they are. */
  stop(): void {
    const { fit } = this;
    if (fit === null) return;
    this.fit = null;
    fit.stop();
    if (fit.isRunInterrupted) void this.model.session.run();
  }

  #field({ key, label, unit, min, max }: FormNumber, value: number): TemplateResult {
    return html`<li>
      <label>
        <span>${label}</span>
        <input
          name=${key}
          type="number"
          required
          min=${min}
          max=${max}
          step="any"
          value=${value}
          ?disabled=${this.fit !== null}
        />
        <span class="unit">${unit}</span>
      </label>
    </li>`;
  }

  #going(): TemplateResult {
    const { progress } = this;
    const left =
      progress?.left == null ? 'working out how long' : `at most ${timeLeftInWords(progress.left)}`;
    return html`<progress
        max="1"
        .value=${progress?.done ?? 0}
        aria-label="Part of the work that is done"
      ></progress>
      <p class="small soft left">${left}</p>
      <button type="button" @click=${() => this.stop()}>Stop</button>
      ${
        progress?.hasFound === true && !this.isEnding
          ? html`<button type="button" @click=${this.#end}>Take the nearest so far</button>`
          : nothing
      }
      <p class="small said" role="status">${progress?.words ?? 'Getting ready.'}</p>`;
  }

  #found(council: FittedCouncil): TemplateResult {
    return html`<div class="found" tabindex="-1">
      <h3>${this.name.value}, as far as twelve numbers tell</h3>
      ${fitResult(council)}
      <div class="foot">
        <button class="primary" type="button" @click=${() => this.#take(council)}>Use this council</button>
        <button type="button" @click=${() => (this.council = null)}>Back to the numbers</button>
      </div>
    </div>`;
  }

  #start(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const numbers: Twelve = Object.fromEntries(FORM.map(({ key }) => [key, Number(data.get(key))]));
    this.findings = [];
    this.problems = contradictions(numbers);
    if (this.problems.length === 0) void this.#find(formWith(form, numbers, this.name.value));
  }

  async #find(filled: string): Promise<void> {
    this.progress = null;
    this.isEnding = false;
    const { session } = this.model;
    const isRunInterrupted = session.state.value === 'running';
    // Both at once would take twice as long each.
    session.stop();
    const fit = { ...startFit(filled, (progress) => (this.progress = progress)), isRunInterrupted };
    this.fit = fit;
    try {
      const answer = await fit.answer;
      if (this.fit !== fit) return;
      if (answer.kind === 'refused') this.findings = answer.findings;
      else this.council = answer.council;
    } catch (error) {
      if (this.fit !== fit) return;
      this.problems = [`No council was found. ${error instanceof Error ? error.message : String(error)}`];
    }
    this.stop();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.found')?.focus();
  }

  #end(): void {
    this.isEnding = true;
    this.fit?.end();
  }

  #take({ text }: FittedCouncil): void {
    const { store } = this.model;
    const name = this.name.value;
    const file = `scenarios/england/${fileName(name)}.yaml`;
    const { settings } = store.project.value;
    store.replace({ ...emptyProject({ kind: 'own', file, text }), settings }, `Opened ${name}.`);
    this.council = null;
    this.dispatchEvent(new CustomEvent('fitted'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-twelve-numbers': TwelveNumbers;
  }
}
