import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { comparedAssumptions } from '@taper/engine';
import '../../components/assumptions/assumptions.ts';
import '../../components/comparison/comparison.ts';
import { textStyles } from '../../components/text.styles.ts';
import type { ViewElement, ViewInput } from '../view.ts';

/** Outcomes by scenario, with differences from the base. */
@customElement('taper-view-compare')
export class CompareView extends LitElement implements ViewElement {
  static override styles = [textStyles];

  @property({ attribute: false }) input!: ViewInput;

  override render(): TemplateResult {
    const { comparison, headlines, scenarios } = this.input;
    return html`<section aria-labelledby="compare">
      <h2 id="compare">Compare</h2>
      <p class="soft">
        Mean of ${comparison.replications} runs and its 95% interval; below, the difference from
        “${comparison.base}”.
      </p>
      <taper-comparison
        .result=${comparison}
        .indicators=${headlines}
        .marks=${scenarios.map(({ mark }) => mark)}
      ></taper-comparison>
      <taper-assumptions .assumed=${comparedAssumptions(comparison.scenarios)}></taper-assumptions>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-compare': CompareView;
  }
}
