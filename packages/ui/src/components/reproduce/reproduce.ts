import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Settings } from '../../state/page-state.ts';
import { textStyles } from '../text.styles.ts';
import './command-box.ts';
import { compareCommand } from './command.ts';

/** How to get the same numbers: for everybody by the project, for analysts on the command line. */
@customElement('taper-reproduce')
export class Reproduce extends LitElement {
  static override styles = [
    textStyles,
    css`
      details p {
        margin-top: 0.75rem;
      }

      /* On paper it is said how the numbers were made; a command cannot be copied from there. */
      @media print {
        details {
          display: none;
        }
      }
    `,
  ];

  /** Scenario files, the base first. */
  @property({ attribute: false }) files: readonly string[] = [];
  @property({ attribute: false }) settings!: Settings;
  /** How many of the runs asked for the page shows. */
  @property({ type: Number }) done = 0;

  override render(): TemplateResult {
    return html`
      <p>
        Anybody who opens the project file or the link of this comparison, with the same version of Taper,
        gets the same figures.
      </p>
      <details>
        <summary>For analysts: the command that makes the same figures</summary>
        <p>
          The same files, seed and number of runs give the same numbers, to the last digit, on any machine. In
          the folder of the repository, once what was made here is saved in it as files (Share):
        </p>
        ${
          this.done === this.settings.runs
            ? nothing
            : html`<p>
                This page shows ${this.done} of the ${this.settings.runs} runs that the command makes.
              </p>`
        }
        <taper-command .command=${compareCommand(this.files, this.settings)}></taper-command>
      </details>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-reproduce': Reproduce;
  }
}
