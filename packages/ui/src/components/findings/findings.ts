import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Finding } from '@taper/engine';
import { textStyles } from '../text.styles.ts';

/** What is wrong in the scenario files, and where; or what is worth knowing of a scenario, and what to do. */
@customElement('taper-findings')
export class Findings extends LitElement {
  static override styles = [
    textStyles,
    css`
      ul {
        display: grid;
        gap: 0.5rem;
        max-width: 80ch;
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
        max-width: none;
      }
    `,
  ];

  @property({ attribute: false }) findings: readonly Finding[] = [];
  /** Names of scenarios by their files: who reads the page knows those. */
  @property({ attribute: false }) names: ReadonlyMap<string, string> = new Map();

  override render(): TemplateResult {
    return html`<ul>
      ${this.findings.map((finding) => (finding.severity === 'error' ? error(finding) : this.#warning(finding)))}
    </ul>`;
  }

  #warning({ file, message, hint }: Finding): TemplateResult {
    const name = this.names.get(file);
    return html`<li>
      <p><strong>${name === undefined ? 'Warning' : `Warning, “${name}”`}:</strong> ${message}</p>
      <p class="small soft">${hint}</p>
    </li>`;
  }
}

/** Only whoever writes files meets an error, so it says where in them it is. */
function error({ file, line, column, code, message, hint }: Finding): TemplateResult {
  return html`<li class="error">
    <p><strong>Error:</strong> ${message}</p>
    <p>${hint}</p>
    <p class="small soft"><code>${file}${line > 0 ? `:${line}:${column}` : ''}</code> ${code}</p>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-findings': Findings;
  }
}
