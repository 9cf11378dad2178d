import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Indicator } from '@taper/engine';
import '../../charts/chart.ts';
import { controlStyles } from '../../components/controls.styles.ts';
import { definitionLink } from '../../components/definition/definition.ts';
import { scenarioMarkStyles } from '../../components/scenario-mark/scenario-mark.ts';
import { textStyles } from '../../components/text.styles.ts';
import { basisInWords } from '../../words/sources/basis.ts';
import { provenance } from '../../words/sources/provenance.ts';
import { choice, choiceStyles, scenarioOptions } from '../parts/choice.ts';
import { chosenPlace } from '../parts/chosen.ts';
import type { ViewElement, ViewInput } from '../view.ts';
import { overTimeStyles } from './over-time.styles.ts';
import { panelOf } from './panel.ts';
import { seriesGroups } from './panels.ts';
import type { SeriesGroup } from './panels.ts';

/** More stages of a level than this are counted. */
const MOST_STAGES = 4;

/** Outcomes month by month: the base and one scenario, with bands, one run if asked for, and when a difference shows. */
@customElement('taper-view-over-time')
export class OverTimeView extends LitElement implements ViewElement {
  static override styles = [textStyles, controlStyles, scenarioMarkStyles, choiceStyles, overTimeStyles];

  @property({ attribute: false }) input!: ViewInput;
  /** Id of the scenario beside the base; null: the one that is selected on the page. */
  @state() private chosenId: string | null = null;
  @state() private groupId = '';
  /** Which run is drawn by itself, its place among those finished; null: none. */
  @state() private run: number | null = null;

  override render(): TemplateResult {
    const groups = this.#groups;
    const group = groups.find(({ id }) => id === this.groupId) ?? groups[0];
    return html`<section aria-labelledby="over-time">
      <h2 id="over-time">Over time</h2>
      ${this.#choices(groups, group?.id ?? '')} ${this.#key()}
      <div class="panels">${group?.indicators.map((indicator) => this.#panel(indicator))}</div>
    </section>`;
  }

  get #groups(): SeriesGroup[] {
    const [base] = this.input.scenarios;
    return base === undefined ? [] : seriesGroups(base.scenario, this.input.headlines);
  }

  #choices(groups: readonly SeriesGroup[], chosen: string): TemplateResult {
    const { scenarios } = this.input;
    const beside = chosenPlace(this.input, this.chosenId);
    return html`${choice({
      ...{ legend: 'Show', name: 'series', chosen },
      options: groups.map(({ id, title }) => ({ id, words: title })),
      choose: (id) => (this.groupId = id),
    })}
    ${
      scenarios.length < 2
        ? nothing
        : choice({
            ...{ legend: `Beside “${scenarios[0]?.name ?? ''}”`, name: 'scenario' },
            options: scenarioOptions(scenarios),
            chosen: scenarios[beside]?.id ?? '',
            choose: (id) => (this.chosenId = id),
          })
    }
    ${this.#oneRun()}`;
  }

  #oneRun(): TemplateResult {
    const { replications } = this.input.outcomes;
    const count = replications.length;
    if (this.run === null)
      return html`<p class="one-run">
        <button type="button" @click=${() => (this.run = 0)}>Show one run</button>
      </p>`;
    const step = (by: number) => (this.run = ((this.run ?? 0) + by + count) % count);
    return html`<p class="one-run">
      <button type="button" aria-label="Run before" @click=${() => step(-1)}>‹</button>
      <span class="figures" role="status">Run ${Math.min(this.run, count - 1) + 1} of ${count}</span>
      <button type="button" aria-label="Next run" @click=${() => step(1)}>›</button>
      <button type="button" @click=${() => (this.run = null)}>Hide it</button>
      <span class="soft">The same families come in both lines of one run.</span>
    </p>`;
  }

  #key(): TemplateResult {
    return html`<p class="key small soft">
      <span><i class="swatch line"></i>${basisInWords(this.input).replace('Mean', 'mean')}</span>
      <span><i class="swatch dark"></i>95% interval of the mean</span>
      <span><i class="swatch pale"></i>likely range: one run in ten lies above it, one in ten below</span>
      ${this.run === null ? nothing : html`<span><i class="swatch thin"></i>one run</span>`}
      ${
        this.input.preview === null
          ? nothing
          : html`<span><i class="swatch dotted"></i>preview: expected flows, without chance</span>`
      }
      <span>Each chart has its own scale, which does not start at zero.</span>
    </p>`;
  }

  #panel(indicator: Indicator): TemplateResult {
    const scenario = chosenPlace(this.input, this.chosenId);
    const panel = panelOf(this.input, indicator, scenario, this.run);
    const level = /^open\.children\.level=(\d)$/.exec(indicator.id)?.[1];
    return html`<section aria-labelledby=${`title-${indicator.id}`}>
      <h3 id=${`title-${indicator.id}`}>
        ${level === undefined ? nothing : html`<span class="level" style="--level: var(--level-${level})"></span>`}
        ${indicator.label}
      </h3>
      ${panel.words.length === 0 ? nothing : html`<p class="small when">${panel.words.join(' ')}</p>`}
      ${
        panel.draw === null
          ? html`<p class="soft">Too few runs to draw yet: a mean needs an interval.</p>`
          : html`<taper-chart
              style="--chart-height: 15rem"
              .name=${indicator.label}
              .draw=${panel.draw}
              .table=${panel.table}
              .source=${provenance(this.input)}
            ></taper-chart>`
      }
      <p class="small soft">
        ${level === undefined ? indicator.definition : `${this.#stagesOf(Number(level))}.`}
        ${definitionLink(indicator)}
      </p>
    </section>`;
  }

  /** Names the stages of a level, the first few of them. */
  #stagesOf(level: number): string {
    const stages = Object.values(this.input.scenarios[0]?.scenario.stages ?? {});
    const labels = stages.filter((stage) => stage.level === level).map(({ label }) => label);
    const more = labels.length - MOST_STAGES;
    return [...labels.slice(0, MOST_STAGES), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-over-time': OverTimeView;
  }
}
