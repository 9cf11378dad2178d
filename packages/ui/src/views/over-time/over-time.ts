import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../components/over-time/over-time.ts';
import { textStyles } from '../../components/text.styles.ts';
import type { ViewElement, ViewInput } from '../view.ts';

/** Children open at each level of need, month by month. */
@customElement('taper-view-over-time')
export class OverTimeView extends LitElement implements ViewElement {
  static override styles = [textStyles];

  @property({ attribute: false }) input!: ViewInput;

  override render(): TemplateResult {
    return html`<section aria-labelledby="over-time">
      <h2 id="over-time">Over time: children open at each level of need</h2>
      <taper-over-time .input=${this.input}></taper-over-time>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-over-time': OverTimeView;
  }
}
