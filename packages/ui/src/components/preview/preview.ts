import { LitElement, css, html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Scenario } from '@taper/engine';
import type { LookaheadState } from '../../state/lookahead.ts';
import type { ViewPreview } from '../../views/view.ts';
import { whole } from '../../words/whole.ts';
import { scenarioColour } from '../scenario-mark/scenario-mark.ts';
import { tableStyles } from '../table.styles.ts';
import { textStyles } from '../text.styles.ts';

const WIDTH = 84;
const HEIGHT = 34;

/** Expected flows of the scenario under a reader's hand beside the base's: means without chance, marked as a preview. */
@customElement('taper-preview')
export class Preview extends LitElement {
  static override styles = [
    textStyles,
    tableStyles,
    css`
      :host {
        display: block;
      }

      h3 {
        display: flex;
        align-items: baseline;
        gap: 0.5rem;
      }

      .tag {
        padding: 0 0.4375rem;
        border: 1px dashed var(--line-strong);
        border-radius: 1rem;
        font-size: var(--size-small);
        font-weight: 400;
      }

      p {
        margin: 0.125rem 0 0.5rem;
        line-height: 1.35;
      }

      table {
        font-size: var(--size-small);
      }

      th,
      td {
        padding-block: 0.1875rem;
        line-height: 1.25;
        vertical-align: middle;
      }

      td {
        white-space: nowrap;
        font-weight: 600;
      }

      td:last-child {
        width: 5.25rem;
      }

      svg {
        display: block;
        overflow: visible;
      }

      .line {
        fill: none;
        stroke-width: 1.75;
      }

      .base {
        stroke: var(--scenario-0);
      }

      .scenario {
        stroke: var(--scenario);
        stroke-dasharray: 4 2;
      }
    `,
  ];

  @property({ attribute: false }) preview: ViewPreview | null = null;
  @property({ attribute: false }) base: Scenario | null = null;
  @property() state: LookaheadState = 'idle';
  @property({ type: Number }) mark = 1;

  override render(): TemplateResult {
    return html`<section aria-labelledby="title" style="--scenario: ${scenarioColour(this.mark)}">
      <h3 id="title">Expected flows <span class="tag">preview</span></h3>
      ${this.preview === null ? this.#nothing() : this.#rows(this.preview)}
    </section>`;
  }

  #nothing(): TemplateResult {
    const said: Readonly<Record<LookaheadState, string>> = {
      idle: 'Move a number: what to expect on average shows here at once, without chance. Runs start when you let go.',
      preparing: 'Working out what to expect. The first look takes a few seconds.',
      ready: 'Nothing to show yet.',
      cannot: 'This number has no preview while it moves. The runs will tell.',
    };
    return html`<p class="small soft" role="status">${said[this.state]}</p>`;
  }

  #rows({ base, scenario }: ViewPreview): TemplateResult {
    const levels = Object.keys(base.childrenByLevel);
    const services = Object.entries(this.base?.services ?? {});
    const waiting = services.filter(([id]) => {
      const most = Math.max(...(base.waiting[id] ?? [0]), ...(scenario.waiting[id] ?? [0]));
      return most >= 1;
    });
    const strained = services.filter(([id]) => {
      const least = Math.min(...(base.attention[id] ?? [1]), ...(scenario.attention[id] ?? [1]));
      return least < 0.995;
    });
    const children = (level: string) =>
      this.#row(
        `Children open, level ${level}`,
        base.childrenByLevel[level],
        scenario.childrenByLevel[level],
        whole,
      );
    return html`<p class="small soft">
        Mean of the last twelve months, base → scenario; no chance, no queues by chance.
        ${this.state === 'preparing' ? html`<strong>Being brought up to date.</strong>` : nothing}
      </p>
      <table>
        <tbody>
          ${levels.map(children)}
          ${waiting.map(([id, { label }]) =>
            this.#row(`Waiting, ${label}`, base.waiting[id], scenario.waiting[id], whole),
          )}
          ${strained.map(([id, { label }]) =>
            this.#row(`Attention, ${label}`, base.attention[id], scenario.attention[id], percent),
          )}
        </tbody>
      </table>`;
  }

  #row(
    label: string,
    base: Float64Array | undefined,
    scenario: Float64Array | undefined,
    words: (value: number) => string,
  ): TemplateResult | typeof nothing {
    if (base === undefined || scenario === undefined) return nothing;
    return html`<tr>
      <th scope="row">${label}</th>
      <td>${words(lastYear(base))} → ${words(lastYear(scenario))}</td>
      <td>
        <svg width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
          ${lines(base, scenario)}
        </svg>
      </td>
    </tr>`;
  }
}

function lines(base: Float64Array, scenario: Float64Array): SVGTemplateResult[] {
  const all = [...base, ...scenario];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  // A line that hardly moves lies flat: its own noise is nothing to look at.
  const room = Math.max(high - low, Math.abs(high) * 0.05, 1e-9);
  const points = (values: Float64Array) =>
    [...values]
      .map((value, month) => {
        const x = (month / Math.max(1, values.length - 1)) * WIDTH;
        return `${x.toFixed(1)},${(HEIGHT - 3 - ((value - low) / room) * (HEIGHT - 6)).toFixed(1)}`;
      })
      .join(' ');
  return [
    svg`<polyline class="line base" points=${points(base)} />`,
    svg`<polyline class="line scenario" points=${points(scenario)} />`,
  ];
}

function lastYear(values: Float64Array): number {
  const months = values.slice(-12);
  return months.reduce((sum, value) => sum + value, 0) / months.length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-preview': Preview;
  }
}
