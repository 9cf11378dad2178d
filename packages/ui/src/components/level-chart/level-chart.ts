import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { BandLine } from '../../charts/band-chart.ts';
import { whole } from '../../words/whole.ts';
import { controlStyles } from '../controls.styles.ts';
import { textStyles } from '../text.styles.ts';
import { levelChartStyles } from './level-chart.styles.ts';
import { monthTable } from './month-table.ts';

/** Charts are drawn by a large library, fetched when the first one is needed. */
const loadCharts = () => import('../../charts/band-chart.ts');

const HEIGHT = 256;

/** Children open at one level over the months: base and one other scenario, with the numbers behind a disclosure. */
@customElement('taper-level-chart')
export class LevelChart extends LitElement {
  static override styles = [controlStyles, textStyles, levelChartStyles];

  @property({ type: Number }) level = 0;
  /** Stages of the level, in words. */
  @property() stages = '';
  /** The base first. */
  @property({ attribute: false }) lines: readonly BandLine[] = [];
  @query('.picture') private picture!: HTMLElement;
  readonly #resized = new ResizeObserver(() => void this.#draw());

  override render(): TemplateResult {
    return html`<section aria-labelledby="title">
      <h3 id="title">
        <span class="level" style="--level: var(--level-${this.level})"></span> Level ${this.level}
      </h3>
      <div class="picture"></div>
      <p class="small soft">${this.stages}</p>
      <details>
        <summary>Numbers for level ${this.level}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Numbers for level ${this.level}">
          ${monthTable(this.lines)}
        </div>
      </details>
    </section>`;
  }

  protected override firstUpdated(): void {
    this.#resized.observe(this.picture);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('lines')) void this.#draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  async #draw(): Promise<void> {
    try {
      this.#show(await loadCharts());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.picture.textContent = `The chart could not be drawn (${reason}). Its numbers are below.`;
    }
  }

  #show({ bandChart }: Awaited<ReturnType<typeof loadCharts>>): void {
    const width = this.picture.clientWidth;
    if (width === 0 || this.lines.every(({ bands }) => bands.length === 0)) return;
    this.picture.replaceChildren(
      bandChart(this.lines, { width, height: HEIGHT, counted: 'children open', label: this.#label() }),
    );
  }

  #label(): string {
    const ends = this.lines.map(({ name, bands }) => {
      const first = whole(bands[0]?.mean ?? 0);
      const last = whole(bands.at(-1)?.mean ?? 0);
      return `${name}: ${first} at the start, ${last} at the end`;
    });
    return `Children open at level ${this.level} by month. ${ends.join('. ')}.`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-level-chart': LevelChart;
  }
}
