import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { formatChange, formatRange, formatValue, verdictWords } from '@taper/engine';
import type { WhyIndicator, WhyResult } from '@taper/engine';
import type { WhyPace } from '../../state/explainer.ts';
import '../../charts/chart.ts';
import { barChart } from '../../charts/bar-chart.ts';
import { controlStyles } from '../../components/controls.styles.ts';
import { definitionLink } from '../../components/definition/definition.ts';
import { scenarioColour, scenarioMarkStyles } from '../../components/scenario-mark/scenario-mark.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { textStyles } from '../../components/text.styles.ts';
import { comparedGroups } from '../../words/outcomes/first-outcomes.ts';
import { provenance } from '../../words/sources/provenance.ts';
import { choice, choiceStyles, scenarioOptions } from '../parts/choice.ts';
import { chosenPlace } from '../parts/chosen.ts';
import { judgedStyles } from '../parts/judged.styles.ts';
import type { ViewElement, ViewInput } from '../view.ts';
import { timeLeftInWords } from '../../state/time-left.ts';
import { verdictsApart } from './apart.ts';
import { leadOutcome } from './lead.ts';
import { oneChange } from './one-change.ts';
import { isTold, partRows, partTable } from './parts.ts';

/** What drove a difference, change by change. */
@customElement('taper-view-why')
export class WhyView extends SignalWatcher(LitElement) implements ViewElement {
  static override styles = [
    textStyles,
    controlStyles,
    scenarioMarkStyles,
    choiceStyles,
    tableStyles,
    judgedStyles,
    css`
      .more {
        margin: 0;
        padding-left: 1.25rem;
      }

      .link {
        min-height: 1.75rem;
        padding: 0;
        border: 0;
        background: none;
        font-weight: 400;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
    `,
  ];

  @property({ attribute: false }) input!: ViewInput;
  /** Id of the scenario that is explained; null: the one that is selected on the page. */
  @state() private chosenId: string | null = null;
  @state() private outcomeId = '';

  override render(): TemplateResult {
    const { scenarios } = this.input;
    const place = chosenPlace(this.input, this.chosenId);
    if (scenarios.length < 2)
      return html`<section aria-labelledby="why">
        <h2 id="why">Why</h2>
        <p class="soft">Make a scenario beside today, and what drives its differences stands here.</p>
      </section>`;
    return html`<section aria-labelledby="why">
      <h2 id="why">Why</h2>
      ${choice({
        ...{ legend: 'Explain', name: 'scenario', chosen: scenarios[place]?.id ?? '' },
        options: scenarioOptions(scenarios),
        choose: (id) => (this.chosenId = id),
      })}
      <section class="part" aria-labelledby="drove">
        <h3 id="drove">What drove the difference</h3>
        ${this.#drove(place)}
      </section>
    </section>`;
  }

  #drove(place: number): TemplateResult {
    const scenario = this.input.scenarios[place];
    if (scenario === undefined) return html``;
    const explanation = this.input.explainer.of(scenario.id);
    switch (explanation?.state) {
      case undefined:
        return this.#offer(place);
      case 'running':
        return running(explanation.progress, () => this.input.explainer.stop());
      case 'refused':
        return html`<p class="problem">It cannot be taken apart. ${explanation.reasons.join(' ')}</p>`;
      case 'failed':
        return html`<p class="problem" role="alert">
            The runs failed. ${explanation.reason} Nothing of them is kept; the comparison stands as it was.
          </p>
          ${this.#askButton(place, 'Try again')}`;
      case 'done':
        return this.#result(explanation.result, place);
    }
  }

  #offer(place: number): TemplateResult {
    const changes = this.input.scenarios[place]?.changes ?? [];
    if (changes.length === 0) return html`<p>Nothing is changed yet, so there is nothing to explain.</p>`;
    if (changes.length === 1) return this.#one(place);
    return html`<p>
        Taper can make the changes of a scenario one after the other, in every order, and tell how much of a
        difference each of them makes. It takes some dozens of runs of its own.
      </p>
      ${this.#askButton(place, 'Find out')}`;
  }

  #askButton(place: number, words: string): TemplateResult {
    const scenario = this.input.scenarios[place];
    const ask = () => scenario && void this.input.explainer.ask(scenario.id, scenario.name);
    return html`<button type="button" class="primary" @click=${ask}>${words}</button>`;
  }

  #one(place: number): TemplateResult {
    return oneChange(this.input, place, (view) => {
      this.dispatchEvent(new CustomEvent('open-view', { detail: view, bubbles: true, composed: true }));
    });
  }

  #result(result: WhyResult, place: number): TemplateResult {
    if (result.changes.length === 1) return this.#one(place);
    const told = this.#told(result, place);
    const shown = told.find(({ id }) => id === this.outcomeId) ?? told[0];
    if (shown === undefined)
      return html`<p>Nothing that is asked about differs clearly, so there is nothing to take apart.</p>`;
    const { colour, source } = {
      colour: scenarioColour(this.input.scenarios[place]?.mark ?? 1),
      source: provenance(this.input),
    };
    const rows = partRows(shown, colour);
    const said = rows.map(({ label, bars }) => `${label}: ${bars.map(({ text }) => text).join()}`);
    return html`<label class="outcome">
        Outcome
        <select @change=${(event: Event) => (this.outcomeId = (event.target as HTMLSelectElement).value)}>
          ${told.map(({ id, label }) => html`<option value=${id} ?selected=${id === shown.id}>${label}</option>`)}
        </select>
      </label>
      ${definitionLink(shown)}
      <p class="figures">${wholeInWords(shown, result.replications)}</p>
      ${this.#apart(shown, result.replications, place)}
      <taper-chart
        .name=${`What drove the difference in ${shown.label}`}
        .draw=${(width: number) => barChart(rows, width, `${shown.label}: ${said.join('; ')}.`)}
        .table=${partTable(shown)}
        .source=${source}
      ></taper-chart>
      <p class="small soft">
        Average over ${result.replications} runs, each with the changes in another order. Parts add up to the
        whole. Lines: how far each may be off, by too few runs and by what is assumed.
      </p>`;
  }

  /** Where the comparison, which has other runs, comes to another verdict. What it has of before a change is no match. */
  #apart({ id, whole }: WhyIndicator, runs: number, place: number): TemplateResult | typeof nothing {
    const { comparison, scenarios } = this.input;
    const scenario = scenarios[place];
    const compared = comparison.scenarios[place]?.indicators.find((one) => one.id === id)?.difference;
    if (whole?.verdict == null || compared == null || scenario === undefined || scenario.isStale)
      return nothing;
    const words = verdictsApart(
      { verdict: whole.verdict, runs },
      { verdict: compared.verdict, runs: scenario.runs },
    );
    return words === null ? nothing : html`<p class="problem">${words}</p>`;
  }

  /** What the answer begins with, clear or not; then outcomes that differ clearly, in the order of asking. */
  #told({ indicators }: WhyResult, place: number): readonly WhyIndicator[] {
    const [base] = this.input.scenarios;
    if (base === undefined) return [];
    const lead = leadOutcome(this.input, place)?.id;
    const order = comparedGroups(base.scenario, this.input.headlines).flatMap((group) => group.indicators);
    const known = order.flatMap(({ id }) => indicators.find((one) => one.id === id) ?? []);
    const first = known.filter(({ id, whole }) => id === lead && whole !== null);
    return [...first, ...known.filter((one) => isTold(one) && !first.includes(one))];
  }
}

function running(progress: WhyPace | null, stop: () => void): TemplateResult {
  const [done, total] = [progress?.done ?? 0, progress?.total ?? 1];
  const words =
    progress === null
      ? 'Reading the changes …'
      : `${done} of ${total} runs, ${timeLeftInWords(progress.left)}`;
  return html`<div class="running">
    <progress aria-label="Runs finished" max=${total} .value=${done}></progress>
    <span class="figures">${words}</span>
    <button type="button" @click=${stop}>Stop</button>
    <span class="out-of-sight" role="status">Finding out</span>
  </div>`;
}

function wholeInWords(
  { label, unit, base, whole }: WhyIndicator,
  runs: number,
): TemplateResult | typeof nothing {
  if (whole === null) return nothing;
  const range = whole.plausible ?? whole.ci95;
  return html`${label}: ${formatValue(base, unit)} today, <strong>${formatChange(whole.mean, unit)}</strong>${
      range === null ? nothing : html` (${formatRange(range, unit, formatChange)})`
    }${whole.verdict === null ? nothing : html`, ${verdictWords(whole.verdict)}`},
    from ${runs} runs.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-why': WhyView;
  }
}
