import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatValue, verdictWords, verdictWorth } from '@taper/engine';
import type { ComparedIndicator, Difference, Indicator } from '@taper/engine';
import type { InputChange } from '../../words/input-changes.ts';
import { verdictSign } from '../../words/verdict-signs.ts';
import { scenarioMark, scenarioMarkStyles } from '../scenario-mark/scenario-mark.ts';
import { textStyles } from '../text.styles.ts';
import { scenarioCardStyles } from './scenario-card.styles.ts';

/** One scenario: its mark and name, what it changes, and three outcomes. */
@customElement('taper-scenario-card')
export class ScenarioCard extends LitElement {
  static override styles = [textStyles, scenarioMarkStyles, scenarioCardStyles];

  /** Place in the comparison; 0 is the base. */
  @property({ type: Number }) scenario = 0;
  @property() name = '';
  @property({ attribute: false }) changes: readonly InputChange[] = [];
  /** Outcomes to show, each with what was found; null while nothing is. */
  @property({ attribute: false }) outcomes: readonly (readonly [Indicator, ComparedIndicator | null])[] = [];

  override render(): TemplateResult {
    return html`<article aria-labelledby="name">
      <h3 id="name">${scenarioMark(this.scenario)} ${this.name}</h3>
      ${this.#changes()}
      <dl>${this.outcomes.map(([indicator, result]) => this.#outcome(indicator, result))}</dl>
    </article>`;
  }

  #changes(): TemplateResult {
    if (this.scenario === 0) return html`<p class="chips soft small">Nothing changed: the base</p>`;
    return html`<ul class="chips" aria-label="What it changes">
      ${this.changes.map(
        ({ label, from, to }) =>
          html`<li>
            ${label} <span class="figures">${from} <span aria-label="to">→</span> ${to}</span>
          </li>`,
      )}
    </ul>`;
  }

  #outcome(indicator: Indicator, result: ComparedIndicator | null): TemplateResult {
    const difference = result?.difference ?? null;
    return html`<div>
      <dt>${indicator.label}</dt>
      <dd>
        ${formatValue(result?.mean ?? null, indicator.unit)}
        ${difference === null ? nothing : this.#sign(difference, indicator)}
      </dd>
    </div>`;
  }

  #sign(difference: Difference, indicator: Indicator): TemplateResult {
    const { verdict } = difference;
    const worth = verdictWorth(verdict, indicator.good);
    const words = worth === null ? verdictWords(verdict) : `${verdictWords(verdict)}, ${worth}`;
    return html`<span class="sign ${worth ?? ''}" role="img" aria-label=${words} title=${words}
      >${verdictSign(difference)}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-scenario-card': ScenarioCard;
  }
}
