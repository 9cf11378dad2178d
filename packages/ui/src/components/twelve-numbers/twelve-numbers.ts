import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Finding } from '@taper/engine';
import form from '../../../../../scenarios/england/twelve-numbers.targets.yaml?raw';
import type { FittedCouncil } from '../../fit/fit-council.ts';
import { FORM, formWith, numbersIn } from '../../fit/twelve.ts';
import type { FormNumber, Twelve } from '../../fit/twelve.ts';
import type { PageModel } from '../../state/page-model.ts';
import { emptyProject } from '../../state/project.ts';
import { startFit } from '../../workers/start-fit.ts';
import type { Fit } from '../../workers/start-fit.ts';
import { controlStyles } from '../controls.styles.ts';
import '../findings/findings.ts';
import { textStyles } from '../text.styles.ts';
import { twelveNumbersStyles } from './twelve-numbers.styles.ts';

/** Your council in twelve numbers: a form, a fit in a worker, and the council that was found. Fires `fitted`. */
@customElement('taper-twelve-numbers')
export class TwelveNumbers extends LitElement {
  static override styles = [textStyles, controlStyles, twelveNumbersStyles];

  @property({ attribute: false }) model!: PageModel;
  @state() private fit: Fit | null = null;
  @state() private said = '';
  @state() private failure: string | null = null;
  @state() private findings: readonly Finding[] = [];

  override render(): TemplateResult {
    const numbers = numbersIn(form);
    return html`<form @submit=${this.#start}>
      <p class="soft">
        England’s figures per 100,000 children stand here: write your own over them. A council of your size is
        then found that has these numbers; it takes a minute or more, and all of it happens here.
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
      ${this.#foot()}
    </form>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
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

  #foot(): TemplateResult {
    return html`${this.failure === null ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
      ${
        this.findings.length === 0
          ? nothing
          : html`<taper-findings .findings=${this.findings}></taper-findings>`
      }
      <div class="foot">
        ${
          this.fit === null
            ? html`<button class="primary" type="submit">Find this council</button>`
            : html`<button type="button" @click=${this.#stop}>Stop</button>`
        }
        <p class="small" role="status">${this.said}</p>
      </div>`;
  }

  #start(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const numbers: Twelve = Object.fromEntries(FORM.map(({ key }) => [key, Number(data.get(key))]));
    const name = data.get('name');
    void this.#find(formWith(form, numbers, typeof name === 'string' ? name : ''));
  }

  async #find(filled: string): Promise<void> {
    this.failure = null;
    this.findings = [];
    this.said = 'Looking at how each number moves.';
    // Both at once would take twice as long each.
    this.model.session.stop();
    const fit = startFit(filled, (words) => (this.said = words));
    this.fit = fit;
    try {
      const answer = await fit.answer;
      if (answer.kind === 'refused') this.findings = answer.findings;
      else this.#take(answer.council);
      this.said = '';
    } catch (error) {
      this.failure = `No council was found. ${error instanceof Error ? error.message : String(error)}`;
    }
    this.fit = null;
  }

  #take({ text, verdict, missed }: FittedCouncil): void {
    const { store, notice } = this.model;
    const file = 'scenarios/england/twelve-numbers.yaml';
    store.replace(emptyProject({ kind: 'own', file, text }), 'Opened the council of your twelve numbers.');
    const met = 'It has your numbers, as near as their uncertainty allows.';
    notice.value = {
      text: verdict === 'met' ? met : `It comes near your numbers, but misses: ${missed.join('; ')}.`,
      isProblem: verdict !== 'met',
    };
    this.dispatchEvent(new CustomEvent('fitted'));
  }

  #stop(): void {
    this.fit?.stop();
    this.fit = null;
    this.said = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-twelve-numbers': TwelveNumbers;
  }
}
