import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Studied } from '../../state/study.ts';
import { scenarioMark, scenarioMarkStyles } from '../scenario-mark/scenario-mark.ts';
import { tableStyles } from '../table.styles.ts';
import { textStyles } from '../text.styles.ts';
import { onPaperStyles } from './on-paper.styles.ts';

/** On paper, where there are no cards: what each scenario changes of the base. */
@customElement('taper-changes')
export class ChangesOnPaper extends LitElement {
  static override styles = [textStyles, tableStyles, scenarioMarkStyles, onPaperStyles];

  @property({ attribute: false }) scenarios: readonly Studied[] = [];

  override render(): TemplateResult | typeof nothing {
    if (this.scenarios.length < 2) return nothing;
    return html`<section>
      <h2>What is changed</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">Input</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody>
          ${this.scenarios.slice(1).map((scenario) => rows(scenario))}
        </tbody>
      </table>
    </section>`;
  }
}

function rows({ mark, name, reading }: Studied): TemplateResult[] {
  const changes = reading?.changes ?? [];
  const heading = html`<th scope="row" rowspan=${Math.max(1, changes.length)}>
    ${scenarioMark(mark)} ${name}
  </th>`;
  if (changes.length === 0)
    return [
      html`<tr>
        ${heading}
        <td colspan="3">nothing yet</td>
      </tr>`,
    ];
  return changes.map(
    ({ label, from, to }, index) =>
      html`<tr>
        ${index === 0 ? heading : nothing}
        <td>${label}</td>
        <td>${from}</td>
        <td>${to}</td>
      </tr>`,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-changes': ChangesOnPaper;
  }
}
