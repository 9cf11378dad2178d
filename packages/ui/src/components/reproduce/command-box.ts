import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../controls.styles.ts';
import { textStyles } from '../text.styles.ts';

/** A command to be copied. */
@customElement('taper-command')
export class CommandBox extends LitElement {
  static override styles = [
    controlStyles,
    textStyles,
    css`
      :host {
        display: block;
      }

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

  @property() command = '';
  @state() private copied: 'no' | 'yes' | 'refused' = 'no';

  override render(): TemplateResult {
    return html`<div class="command">
        <code>${this.command}</code>
        <button type="button" @click=${this.#copy}>Copy</button>
      </div>
      <p class="small soft" role="status">${this.#said}</p>`;
  }

  get #said(): string {
    if (this.copied === 'yes') return 'Copied.';
    return this.copied === 'refused'
      ? 'The browser would not copy it: select the command and copy it yourself.'
      : '';
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.command);
      this.copied = 'yes';
    } catch {
      this.copied = 'refused';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-command': CommandBox;
  }
}
