import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { controlStyles } from '../controls.styles.ts';
import { menuStyles } from './menu.styles.ts';

/** One thing that a menu offers. */
export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  readonly isOff?: boolean;
  /** A second line in small type. */
  readonly about?: string;
  /** Whether a line keeps it apart from those above it. */
  readonly isApart?: boolean;
}

/** Pixels between the list and its button, and the edge of the window. */
const GAP = 4;

/** A button that opens a list of things to do; arrow keys move in it, Escape leaves it. */
@customElement('taper-menu')
export class Menu extends LitElement {
  static override styles = [controlStyles, menuStyles];

  /** What the button says. */
  @property() label = '';
  /** What the button is called where it shows only a sign. */
  @property() name = '';
  @property({ attribute: false }) items: readonly MenuItem[] = [];
  /** Which edge of the button the list keeps to. */
  @property({ reflect: true }) align: 'start' | 'end' = 'start';
  @property({ type: Boolean, reflect: true }) quiet = false;
  @state() private isOpen = false;
  @query('.list') private list!: HTMLElement;
  @query('.opener') private opener!: HTMLElement;
  @queryAll('[role="menuitem"]') private entries!: NodeListOf<HTMLButtonElement>;

  override render(): TemplateResult {
    return html`<button
        class="opener"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.isOpen}
        aria-label=${this.name === '' ? nothing : this.name}
        title=${this.name === '' ? nothing : this.name}
        @click=${this.#toggle}
        @keydown=${this.#openByKey}
      >
        ${this.label}
      </button>
      ${this.isOpen ? this.#list() : nothing}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.#left);
    addEventListener('resize', this.#close);
    addEventListener('scroll', this.#close, { capture: true, passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.#left);
    removeEventListener('resize', this.#close);
    removeEventListener('scroll', this.#close, { capture: true });
  }

  #list(): TemplateResult {
    return html`<div
      class="list"
      popover="manual"
      role="menu"
      tabindex="-1"
      aria-label=${this.name || this.label}
      @keydown=${this.#move}
    >
      ${this.items.map(
        (item) =>
          html`${item.isApart === true ? html`<hr />` : nothing}<button
              type="button"
              role="menuitem"
              tabindex="-1"
              aria-disabled=${item.isOff === true}
              @click=${() => this.#choose(item)}
            >
              ${item.label}
              ${item.about === undefined ? nothing : html`<span class="about">${item.about}</span>`}
            </button>`,
      )}
    </div>`;
  }

  /** The list stays where it was when its button moves, so it goes; scrolling in the list itself moves nothing. */
  readonly #close = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.isOpen = false;
  };

  readonly #left = (event: FocusEvent): void => {
    if (!this.shadowRoot?.contains(event.relatedTarget as Node | null)) this.isOpen = false;
  };

  #toggle(): void {
    if (this.isOpen) this.isOpen = false;
    else void this.#open();
  }

  async #open(): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    this.#place();
    this.entries[0]?.focus();
  }

  /** Lays the list over everything, beside its button and inside the window: what scrolls would cut it off. */
  #place(): void {
    const [list, opener] = [this.list, this.opener.getBoundingClientRect()];
    list.showPopover();
    const { width, height } = list.getBoundingClientRect();
    const left = this.align === 'end' ? opener.right - width : opener.left;
    const below = opener.bottom + GAP;
    const top = below + height <= innerHeight ? below : Math.max(GAP, opener.top - GAP - height);
    list.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
    list.style.top = `${top}px`;
  }

  #openByKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' || this.isOpen) return;
    event.preventDefault();
    void this.#open();
  }

  #move(event: KeyboardEvent): void {
    const entries = [...this.entries];
    const place = entries.indexOf(this.shadowRoot?.activeElement as HTMLButtonElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (place + 1) % entries.length,
      ArrowUp: (place - 1 + entries.length) % entries.length,
      Home: 0,
      End: entries.length - 1,
    };
    if (event.key === 'Escape') {
      this.isOpen = false;
      this.opener.focus();
    } else if (event.key in to) entries[to[event.key] ?? 0]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #choose({ act, isOff }: MenuItem): void {
    if (isOff === true) return;
    this.isOpen = false;
    this.opener.focus();
    act();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-menu': Menu;
  }
}
