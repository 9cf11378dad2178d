import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { defaults, evidenceWords } from '@taper/engine';
import type { ComparedAssumption } from '@taper/engine';
import { assumptionSummary } from '../../words/sources/assumption-summary.ts';
import { textStyles } from '../text.styles.ts';
import { assumptionsStyles } from './assumptions.styles.ts';

/** How the values enter the runs of this page. */
const USED: Readonly<Record<typeof defaults.assumptions, string>> = {
  off: 'The runs leave them out.',
  mid: 'The runs use the middle values, so the intervals above do not cover the doubt about them.',
  range:
    'Each run draws its own values, the same in every scenario, so the intervals above cover the doubt about these, and about no other number.',
};

/** The assumptions that results rest on, each with its range and how well it is known; folded until asked for. */
@customElement('taper-assumptions')
export class Assumptions extends LitElement {
  static override styles = [textStyles, assumptionsStyles];

  @property({ attribute: false }) assumed: readonly ComparedAssumption[] = [];

  override render(): TemplateResult | typeof nothing {
    if (this.assumed.length === 0) return nothing;
    return html`<details>
      <summary>${assumptionSummary(this.assumed)}</summary>
      <p>For each: low, <strong>middle</strong>, high. ${USED[defaults.assumptions]}</p>
      <ul>
        ${this.assumed.map(item)}
      </ul>
    </details>`;
  }
}

function item(assumption: ComparedAssumption): TemplateResult {
  const { title, meaning, low, mid, high, scenario } = assumption;
  return html`<li>
    <h3>${title}${scenario === null ? nothing : html` <span class="soft">in “${scenario}”</span>`}</h3>
    <p class="figures">
      ${low === high ? html`<strong>${mid}</strong>` : html`${low} · <strong>${mid}</strong> · ${high}`}
    </p>
    <p class="known small">${known(assumption)}</p>
    <p class="meaning small soft">${meaning}</p>
  </li>`;
}

function known({ evidence, source, year, confidence }: ComparedAssumption): string {
  const sureness = confidence === null ? null : `confidence ${confidence}`;
  const whence = [source, year, sureness].filter((word) => word !== null).join(', ');
  return evidenceWords(evidence) + (whence === '' ? '' : ` (${whence})`);
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-assumptions': Assumptions;
  }
}
