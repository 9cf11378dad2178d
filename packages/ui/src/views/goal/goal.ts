import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import type { SeekFound } from '@taper/engine';
import '../../charts/chart.ts';
import { controlStyles } from '../../components/controls.styles.ts';
import '../../components/reproduce/command-box.ts';
import { seekCommand } from '../../components/reproduce/command.ts';
import { textStyles } from '../../components/text.styles.ts';
import type { ValueFound } from '../../desk/seek-value.ts';
import type { Asked, GoalQuestion, Searching } from '../../state/seeker.ts';
import { provenance } from '../../words/sources/provenance.ts';
import type { ViewElement, ViewInput } from '../view.ts';
import { answerWords, questionWords, valueToTake, valueWords } from './answer-words.ts';
import type { AnswerParts } from './answer-words.ts';
import { chartWords, goalChart, goalTable } from './goal-chart.ts';
import './goal-sentence.ts';
import { goalStyles } from './goal.styles.ts';
import { lookWords, secondsWords } from './look-words.ts';

type Running = Extract<Searching, { state: 'running' }>;

/** A question turned round: how much of something it takes to bring an outcome where it is to be. */
@customElement('taper-view-goal')
export class GoalView extends SignalWatcher(LitElement) implements ViewElement {
  static override styles = [textStyles, controlStyles, goalStyles];

  @property({ attribute: false }) input!: ViewInput;

  override render(): TemplateResult {
    const { seeker } = this.input;
    const asked = seeker.asked.value;
    return html`<section aria-labelledby="goal">
      <h2 id="goal">Reach a goal</h2>
      <p class="soft">
        Turn the question round: say what an outcome is to be, and Taper tries values of one number until it
        knows which of them keep it there. Every value has the same families as the scenario as it is.
      </p>
      <taper-goal-sentence
        .input=${this.input}
        .last=${asked?.question ?? null}
        @ask-goal=${(event: CustomEvent<GoalQuestion>) => void seeker.ask(event.detail)}
      ></taper-goal-sentence>
      ${asked === null ? nothing : this.#result(asked)}
    </section>`;
  }

  #result(asked: Asked): TemplateResult {
    const isOfNow = this.input.seeker.isOfNow(asked);
    return html`<section class="result" aria-labelledby="asked">
      <h3 id="asked">${questionWords(asked.question)}</h3>
      ${
        isOfNow
          ? nothing
          : html`<p class="soft small">
              The scenario, the seed or the number of runs has changed since this was asked.
            </p>`
      }
      <p class="out-of-sight" role="status">${this.#status(asked)}</p>
      ${this.#said(asked)}
    </section>`;
  }

  /** What is told to whoever listens: each look once, then the answer. */
  #status(asked: Asked): string {
    const { searching, question } = asked;
    if (searching.state === 'done') return answerWords(this.#parts(asked, searching.result)).first;
    if (searching.state !== 'running') return '';
    return searching.isEnding
      ? 'Stopping; what is known so far is kept.'
      : lookWords(question.lever, searching.progress);
  }

  #parts({ question, sent }: Asked, result: ValueFound): AnswerParts {
    const currency = this.input.scenarios[0]?.scenario.money.currency ?? '';
    return { question, result, currency, atMost: sent.atMost };
  }

  #said(asked: Asked): TemplateResult {
    const { searching } = asked;
    switch (searching.state) {
      case 'running':
        return html`${this.#running(searching, this.#status(asked))}
        ${this.#tried(asked, searching.progress?.soFar ?? null)}`;
      case 'refused':
        return html`<p class="problem" role="alert">
          It cannot be looked for. ${searching.reasons.join(' ')}
        </p>`;
      case 'failed':
        return html`<p class="problem" role="alert">
            The runs failed. ${searching.reason}
            ${searching.soFar === null ? 'Nothing of them is kept.' : 'What was tried before is kept below.'}
            Ask again to try once more.
          </p>
          ${this.#tried(asked, searching.soFar)}`;
      case 'done':
        return this.#done(asked, searching);
    }
  }

  #running({ progress, seconds, isEnding }: Running, statusWords: string): TemplateResult {
    const [done, total] = [progress?.done ?? 0, progress?.total ?? 1];
    return html`<div class="running">
        <progress aria-label="Runs of this look" max=${total} .value=${done}></progress>
        <span class="figures">
          ${progress === null ? 'Reading the scenario …' : `${done} of ${total} runs`},
          ${secondsWords(seconds)}
        </span>
        <button type="button" ?disabled=${isEnding} @click=${() => this.input.seeker.enough()}>Stop</button>
      </div>
      <p class="soft">${statusWords}</p>`;
  }

  #done(asked: Asked, { result, seconds }: Extract<Searching, { state: 'done' }>): TemplateResult {
    const { question, sent } = asked;
    const { found } = result;
    const { first, rest } = answerWords(this.#parts(asked, result));
    const runs = found.trials.reduce((sum, trial) => sum + trial.replications, 0);
    return html`<p class="answer">${first}</p>
      ${rest.map((line) => html`<p>${line}</p>`)} ${this.#take(asked, found)} ${this.#tried(asked, found)}
      ${
        found.trials.length === 0
          ? nothing
          : html`<p class="small soft">
                ${found.trials.length} values and ${runs} runs of them, in ${secondsWords(seconds)}. Intervals
                are of the mean, of luck and of the assumptions that are drawn; “met” and “missed” are clear
                where they do not reach over the goal.
              </p>
              <details class="again">
                <summary>For analysts: How to reproduce it</summary>
                <p>
                  ${found.verdict === 'stopped' ? 'The command makes the whole search, which was stopped here. ' : ''}The
                  same file, seed and runs give the same answer, to the last digit, on any machine. In the
                  folder of the
                  repository${sent.changes === null ? ':' : ', with the scenario saved there as a file:'}
                </p>
                <taper-command
                  .command=${seekCommand(this.input.seeker.fileOf(question), sent)}
                ></taper-command>
              </details>`
      }`;
  }

  #take(asked: Asked, found: SeekFound): TemplateResult | typeof nothing {
    const value = valueToTake(found);
    const { seeker } = this.input;
    if (value === null || value === asked.question.lever.amount) return nothing;
    return html`<div class="take">
      <button type="button" ?disabled=${!seeker.hasRoom} @click=${() => seeker.makeScenario(asked, value)}>
        Make a scenario with ${valueWords(asked.question.lever, value)}
      </button>
      ${seeker.hasRoom ? nothing : html`<span class="small soft">Six scenarios beside the base are the most.</span>`}
    </div>`;
  }

  #tried({ question }: Asked, found: SeekFound | null): TemplateResult | typeof nothing {
    if (found === null || found.trials.length === 0) return nothing;
    const { indicator, lever } = question;
    const label = chartWords(question, found);
    return html`<taper-chart
      .name=${`${indicator.label} by ${lever.label}`}
      .draw=${(width: number) => goalChart(question, found, width, label)}
      .table=${goalTable(question, found)}
      .source=${provenance(this.input)}
    ></taper-chart>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-goal': GoalView;
  }
}
