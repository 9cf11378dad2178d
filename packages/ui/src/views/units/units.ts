import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../charts/chart.ts';
import { barChart } from '../../charts/bar-chart.ts';
import { controlStyles } from '../../components/controls.styles.ts';
import { scenarioMark, scenarioMarkStyles } from '../../components/scenario-mark/scenario-mark.ts';
import { textStyles } from '../../components/text.styles.ts';
import { basisInWords } from '../../words/sources/basis.ts';
import { provenance } from '../../words/sources/provenance.ts';
import { choice, choiceStyles, scenarioOptions } from '../parts/choice.ts';
import { chosenPlace } from '../parts/chosen.ts';
import { factsStyles, factsTable } from '../parts/facts.ts';
import type { ViewElement, ViewInput } from '../view.ts';
import { loadChart } from './load-chart.ts';
import { changedService, hourRows, hourTable, loadRows, loadTable, servicesOf } from './service.ts';

/** What is told of a service beside its load, in groups. */
const FACTS: readonly (readonly [title: string, measures: readonly string[]])[] = [
  [
    'Attention and coverage',
    [
      'attention.mean',
      'attention.low.share',
      'coverage.weeks',
      'caseload.aboveCap.share',
      'work.direct.share',
    ],
  ],
  [
    'Absences, and who comes and goes',
    [
      ...['staff.posts', 'vacancy.share', 'vacancy.uncovered.share', 'agency.share', 'sickness.share'],
      ...['leave.share', 'turnover.share', 'tenure.years.mean', 'workers.changes.perYear'],
    ],
  ],
];

/** One service at a time: load and its spread, attention, coverage, absences, and where the hours go. */
@customElement('taper-view-units')
export class UnitsView extends LitElement implements ViewElement {
  static override styles = [
    textStyles,
    controlStyles,
    scenarioMarkStyles,
    choiceStyles,
    factsStyles,
    css`
      .parts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
        gap: 2.25rem 3rem;
        margin-top: 1.5rem;
      }

      .whole {
        grid-column: 1 / -1;
      }

      h3 {
        margin-bottom: 0.25rem;
      }

      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.25rem;
        max-width: none;
      }

      .whole taper-chart {
        max-width: 56rem;
      }
    `,
  ];

  @property({ attribute: false }) input!: ViewInput;
  /** Id of the scenario beside the base; null: the one that is selected on the page. */
  @state() private chosenId: string | null = null;
  @state() private serviceId = '';

  override render(): TemplateResult {
    const { scenarios } = this.input;
    const [base] = scenarios;
    const services = base === undefined ? [] : servicesOf(base.scenario);
    const place = chosenPlace(this.input, this.chosenId);
    const other = scenarios[place]?.scenario;
    const changed = base === undefined || other === undefined ? null : changedService(base.scenario, other);
    const service = [this.serviceId, changed]
      .flatMap((id) => services.find((one) => one.id === id) ?? [])
      .concat(services)[0];
    return html`<section aria-labelledby="units">
      <h2 id="units">Units</h2>
      <p class="soft">
        How much each service carries, and how evenly: over its workers and its units.
        ${basisInWords(this.input)}.
      </p>
      ${choice({
        ...{ legend: 'Service', name: 'service', chosen: service?.id ?? '' },
        options: services.map(({ id, label }) => ({ id, words: label })),
        choose: (id) => (this.serviceId = id),
      })}
      ${
        scenarios.length < 2
          ? nothing
          : choice({
              ...{ legend: `Beside “${base?.name ?? ''}”`, name: 'scenario' },
              options: scenarioOptions(scenarios),
              chosen: scenarios[place]?.id ?? '',
              choose: (id) => (this.chosenId = id),
            })
      }
      ${service === undefined ? nothing : this.#parts(service, place)}
    </section>`;
  }

  #parts({ id, label }: { readonly id: string; readonly label: string }, place: number): TemplateResult {
    return html`<div class="parts">
      ${this.#load(id, label)} ${this.#hours(id, label, place)}
      ${FACTS.map(([title, measures]) => this.#facts(title, measures, id, place))}
    </div>`;
  }

  #load(id: string, label: string): TemplateResult {
    const rows = loadRows(this.input, id);
    if (rows.length === 0)
      return html`<div class="whole">
        <p class="soft">Nobody in ${label} leads families, so there is no load.</p>
      </div>`;
    const said = rows.map(({ name, mean }) => `${name}: ${mean.toFixed(1)} on average`).join('; ');
    const capped = rows.some(({ cap }) => cap !== null);
    return html`<section class="whole" aria-labelledby="load">
      <h3 id="load">Load: children led per full-time worker of ${label}</h3>
      <p class="small soft">
        Thin line: eight in ten workers. Thick: eight in ten units. Shape: the
        mean.${capped ? ' Dashed: the cap.' : ''}
      </p>
      <taper-chart
        .name=${`Load, ${label}`}
        .draw=${(width: number) => loadChart(rows, width, `Children led per full-time worker of ${label}. ${said}.`)}
        .table=${loadTable(rows)}
        .source=${provenance(this.input)}
      ></taper-chart>
    </section>`;
  }

  #hours(id: string, label: string, place: number): TemplateResult | typeof nothing {
    const rows = hourRows(this.input, id, place);
    if (rows.length === 0) return nothing;
    const said = rows.map(
      ({ label: what, bars }) => `${what}: ${bars.map(({ text }) => text).join(', then ')}`,
    );
    return html`<section class="whole" aria-labelledby="hours">
      <h3 id="hours">Where the hours go, of those that are paid</h3>
      ${this.#key(place)}
      <taper-chart
        .name=${`Hours, ${label}`}
        .draw=${(width: number) => barChart(rows, width, `Share of the hours paid in ${label}. ${said.join('; ')}.`)}
        .table=${hourTable(this.input, id, place, rows)}
        .source=${provenance(this.input)}
      ></taper-chart>
    </section>`;
  }

  #key(place: number): TemplateResult {
    const shown = [...new Set([0, place])].flatMap((of) => this.input.scenarios[of] ?? []);
    return html`<p class="key small">
      ${shown.map(({ mark, name }) => html`<span>${scenarioMark(mark)} ${name}</span>`)}
    </p>`;
  }

  #facts(title: string, measures: readonly string[], id: string, place: number): TemplateResult {
    const table = factsTable(
      this.input,
      measures.map((measure) => `${measure}.service=${id}`),
      place,
      title,
    );
    return table === nothing
      ? html``
      : html`<div>
          <h3>${title}</h3>
          ${table}
        </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-units': UnitsView;
  }
}
