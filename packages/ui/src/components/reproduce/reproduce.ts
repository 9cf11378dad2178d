import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Settings } from '../../state/page-state.ts';
import { controlStyles } from '../controls.styles.ts';
import { textStyles } from '../text.styles.ts';
import { compareCommand } from './command.ts';

/** How to get the same numbers on the command line. */
@customElement('taper-reproduce')
export class Reproduce extends LitElement {
  static override styles = [
    controlStyles,
    textStyles,
    css`
      .command {
        display: flex;
        gap: 0.75rem;
        align-items: start;
        margin: 0.5rem 0 0.75rem;
        padding: 0.75rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }

      code {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
        align-self: center;
      }

      @media (max-width: 600px) {
        .command {
          flex-direction: column;
        }
      }

      @media print {
        button {
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
  @state() private copied: 'no' | 'yes' | 'refused' = 'no';

  override render(): TemplateResult {
    return html`
      <p>
        The same files, seed and number of runs give the same numbers, to the last digit, on any machine. In
        the folder of the repository:
      </p>
      ${
        this.done === this.settings.runs
          ? nothing
          : html`<p>
              This page shows ${this.done} of the ${this.settings.runs} runs that the command makes.
            </p>`
      }
      <div class="command">
        <code>${this.#command}</code>
        <button type="button" @click=${this.#copy}>Copy</button>
      </div>
      <p class="small soft" role="status">${this.#said}</p>
    `;
  }

  get #command(): string {
    return compareCommand(this.files, this.settings);
  }

  get #said(): string {
    if (this.copied === 'yes') return 'Copied.';
    return this.copied === 'refused'
      ? 'The browser would not copy it: select the command and copy it yourself.'
      : '';
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#command);
      this.copied = 'yes';
    } catch {
      this.copied = 'refused';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-reproduce': Reproduce;
  }
}
