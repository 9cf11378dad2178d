import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../components/controls.styles.ts';
import { tableStyles } from '../components/table.styles.ts';
import { textStyles } from '../components/text.styles.ts';
import { chartStyles } from './chart.styles.ts';
import { savePicture } from './save-picture.ts';

/** The numbers behind a chart: what the columns are called, and rows whose first cell names them. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Pixels; a place narrower than this is not laid out yet. */
const LEAST = 200;

/** A chart as wide as its place, with the numbers behind it, which may be saved as a picture. */
@customElement('taper-chart')
export class Chart extends LitElement {
  static override styles = [
    controlStyles,
    textStyles,
    tableStyles,
    chartStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .picture {
        min-height: var(--chart-height, 0);
      }

      details {
        margin-top: 0.375rem;
      }

      summary {
        width: fit-content;
        font-size: var(--size-small);
      }

      .scroll {
        max-height: 20rem;
        margin-top: 0.5rem;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }

      .scroll:focus-visible {
        outline-offset: -3px;
      }

      table {
        font-size: var(--size-small);
      }

      .scroll :is(th, td) {
        padding: 0.3125rem 0.75rem;
      }

      thead th {
        position: sticky;
        top: 0;
        background: var(--surface);
      }

      tbody tr:last-child > * {
        border-bottom: 0;
      }

      .save {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        align-items: center;
        margin-top: 0.5rem;
        font-size: var(--size-small);
      }

      .save button {
        min-height: 1.75rem;
        padding: 0 0.625rem;
      }

      @media print {
        details {
          display: none;
        }
      }
    `,
  ];

  /** What the chart is called where it is talked of, and in pictures: `Children open at level 3`. */
  @property() name = '';
  /** Draws it as wide as it may be, in pixels. */
  @property({ attribute: false }) draw: ((width: number) => TemplateResult) | null = null;
  @property({ attribute: false }) table: ChartTable | null = null;
  /** Where its numbers come from, for pictures; one line each. */
  @property({ attribute: false }) source: readonly string[] = [];
  @state() private width = 0;
  @state() private trouble = '';
  @query('.picture') private picture!: HTMLElement;
  #resized: ResizeObserver | null = null;

  override render(): TemplateResult {
    return html`<div class="picture">
        ${this.width < LEAST || this.draw === null ? nothing : this.draw(this.width)}
      </div>
      <details>
        <summary>Numbers and picture<span class="out-of-sight"> of ${this.name}</span></summary>
        ${this.table === null ? nothing : this.#numbers(this.table)}
        <p class="save">
          <span class="soft">Save the picture:</span>
          ${(['png', 'svg'] as const).map(
            (kind) =>
              html`<button type="button" @click=${() => this.#save(kind)}>
                ${kind.toUpperCase()}<span class="out-of-sight">, ${this.name}</span>
              </button>`,
          )}
          ${this.trouble === '' ? nothing : html`<span role="alert">${this.trouble}</span>`}
        </p>
      </details>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized = new ResizeObserver(([entry]) => {
      this.width = Math.floor(entry?.contentRect.width ?? 0);
    });
    void this.updateComplete.then(() => this.#resized?.observe(this.picture));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized?.disconnect();
  }

  #numbers({ head, rows }: ChartTable): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Numbers of ${this.name}">
      <table>
        <thead>
          <tr>
            ${head.map((title) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([first, ...cells]) =>
              html`<tr>
                <th scope="row">${first}</th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async #save(kind: 'svg' | 'png'): Promise<void> {
    const drawn = this.picture.querySelector('svg');
    if (drawn === null) return;
    try {
      this.trouble = '';
      await savePicture(drawn, { title: this.name, source: this.source }, kind);
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-chart': Chart;
  }
}
