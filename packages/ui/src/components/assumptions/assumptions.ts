import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { assumptionWords, defaults } from '@taper/engine';
import type { AssumptionName, AssumptionRange } from '@taper/engine';
import { textStyles } from '../text.styles.ts';
import { assumptionsStyles } from './assumptions.styles.ts';

/** How the values enter the runs of this page. */
const USED: Readonly<Record<typeof defaults.assumptions, string>> = {
  off: 'The runs leave them out.',
  mid: 'The runs use the middle values, so the intervals above do not cover the doubt about them.',
  range:
    'Each run draws its own values, the same in every scenario, so the intervals above cover that doubt.',
};

/** The feedbacks that results rest on, each with the range it is drawn from. */
@customElement('taper-assumptions')
export class Assumptions extends LitElement {
  static override styles = [textStyles, assumptionsStyles];

  @property({ attribute: false }) assumptions!: Readonly<Record<AssumptionName, AssumptionRange>>;

  override render(): TemplateResult {
    return html`
      <p>
        Three links that are plausible and that nobody has measured well. For each: low,
        <strong>middle</strong>, high. ${USED[defaults.assumptions]}
      </p>
      <ul>
        ${(Object.keys(assumptionWords) as AssumptionName[]).map((name) => this.#item(name))}
      </ul>
    `;
  }

  #item(name: AssumptionName): TemplateResult {
    const { title, meaning } = assumptionWords[name];
    const { low, mid, high } = this.assumptions[name];
    return html`<li>
      <h3>${title}</h3>
      <p>${meaning}</p>
      <p class="figures">
        ${low === high ? html`<strong>${mid}</strong>` : html`${low} · <strong>${mid}</strong> · ${high}`}
      </p>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-assumptions': Assumptions;
  }
}
