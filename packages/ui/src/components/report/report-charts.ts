import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { indicatorsOf } from '@taper/engine';
import { chartStyles } from '../../charts/chart.styles.ts';
import { panelOf } from '../../views/over-time/panel.ts';
import { patternShares } from '../../views/pattern/pattern-shares.ts';
import { taperChart } from '../../views/pattern/taper-chart.ts';
import type { ViewInput } from '../../views/view.ts';
import { scenarioMark, scenarioMarkStyles } from '../scenario-mark/scenario-mark.ts';
import { textStyles } from '../text.styles.ts';
import { onPaperStyles } from './on-paper.styles.ts';

/** Pixels: half a sheet of A4 within its margins, less the space between. */
const WIDTH = 325;

/** On paper: two charts of the selected scenario beside the base, families without a worker and the pattern of work. */
@customElement('taper-report-charts')
export class ReportCharts extends LitElement {
  static override styles = [
    textStyles,
    chartStyles,
    scenarioMarkStyles,
    onPaperStyles,
    css`
      .charts {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 1.5rem;
        align-items: start;
        margin-top: 0.75rem;
      }

      h3 {
        margin-bottom: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) input: ViewInput | null = null;
  /** Nobody sees it on the screen, where it would be drawn anew with every run. */
  @state() private isPrinting = false;
  readonly #paper = matchMedia('print');
  readonly #begin = (): void => void (this.isPrinting = true);
  readonly #turn = ({ matches }: MediaQueryListEvent): void => void (this.isPrinting = matches);

  override connectedCallback(): void {
    super.connectedCallback();
    this.isPrinting = this.#paper.matches;
    addEventListener('beforeprint', this.#begin);
    this.#paper.addEventListener('change', this.#turn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#begin);
    this.#paper.removeEventListener('change', this.#turn);
  }

  override render(): TemplateResult | typeof nothing {
    const { input } = this;
    const [base] = input?.scenarios ?? [];
    if (!this.isPrinting || input === null || base === undefined) return nothing;
    const place = input.selected;
    const beside = input.scenarios[place];
    const waiting = indicatorsOf(base.scenario).find(({ id }) => id === 'wait.families');
    const panel = waiting === undefined ? null : panelOf(input, waiting, place, null);
    return html`<section>
      <h2>
        ${scenarioMark(base.mark)}
        ${base.name}${
          place === 0 || beside === undefined
            ? nothing
            : html`, and ${scenarioMark(beside.mark)} ${beside.name}`
        }
      </h2>
      <div class="charts">
        ${
          panel?.draw == null
            ? nothing
            : html`<div>
                <h3>${waiting?.label}</h3>
                ${panel.draw(WIDTH)}
                <p class="small">${panel.words.join(' ')}</p>
              </div>`
        }
        <div>
          <h3>Pattern of work: open families by level</h3>
          ${taperChart(patternShares(input, place), WIDTH)}
        </div>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-report-charts': ReportCharts;
  }
}
