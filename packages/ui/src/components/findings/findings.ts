import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Finding } from '@taper/engine';
import { textStyles } from '../text.styles.ts';

/** What is wrong, or worth knowing, in the scenario files: where, what, and what to do. */
@customElement('taper-findings')
export class Findings extends LitElement {
  static override styles = [
    textStyles,
    css`
      ul {
        display: grid;
        gap: 0.75rem;
        margin: 1.25rem 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        padding: 0.75rem 1rem;
        border-left: 3px solid var(--caution);
        border-radius: 0 var(--radius) var(--radius) 0;
        background: var(--caution-pale);
      }

      li.error {
        border-color: var(--worse);
        background: var(--worse-pale);
      }

      p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) findings: readonly Finding[] = [];

  override render(): TemplateResult {
    return html`<ul>
      ${this.findings.map(
        ({ severity, message, hint, file, line, column, code }) =>
          html`<li class=${severity}>
            <p><strong>${severity === 'error' ? 'Error' : 'Warning'}:</strong> ${message}</p>
            <p>${hint}</p>
            <p class="small soft"><code>${file}${line > 0 ? `:${line}:${column}` : ''}</code> ${code}</p>
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-findings': Findings;
  }
}
