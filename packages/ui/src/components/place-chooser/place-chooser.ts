import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { openFile, openPlace } from '../../app/actions.ts';
import type { Place } from '../../desk/places.ts';
import type { PageModel } from '../../state/page-model.ts';
import '../projects/projects.ts';
import { controlStyles } from '../controls.styles.ts';
import { textStyles } from '../text.styles.ts';
import { placeChooserStyles } from './place-chooser.styles.ts';

/** A dialog in which a reader chooses where to go on or to start: a project that is kept, a ready place, twelve numbers, or a file of their own. */
@customElement('taper-place-chooser')
export class PlaceChooser extends LitElement {
  static override styles = [textStyles, controlStyles, placeChooserStyles];

  @property({ attribute: false }) model!: PageModel;
  @state() private places: readonly Place[] | null = null;
  @state() private isOpen = false;
  @state() private hasTwelve = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input[type="file"]') private file!: HTMLInputElement;

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${this.#close}>
      ${this.isOpen || this.hasTwelve ? this.#content() : nothing}
    </dialog>`;
  }

  /** Opens the dialog. */
  async open(): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    this.dialog.showModal();
    this.places ??= await this.model.desk.places();
  }

  /** Numbers that were typed stay for the next time; looking for their council does not go on unseen. */
  #close(): void {
    this.isOpen = false;
    this.renderRoot.querySelector('taper-twelve-numbers')?.stop();
  }

  #content(): TemplateResult {
    return html`<div class="head">
        <h2 id="title">Projects and places</h2>
        <button type="button" @click=${() => this.dialog.close()}>Close</button>
      </div>
      <taper-projects
        .model=${this.model}
        .places=${this.places ?? []}
        @chosen=${() => this.dialog.close()}
      ></taper-projects>
      <h3>New: your own</h3>
      <details @toggle=${this.#openTwelve}>
        <summary>Your council in twelve numbers</summary>
        ${
          this.hasTwelve
            ? html`<taper-twelve-numbers
                .model=${this.model}
                @fitted=${() => this.dialog.close()}
              ></taper-twelve-numbers>`
            : nothing
        }
      </details>
      <p>
        <button type="button" @click=${() => this.file.click()}>Open a scenario file</button>
        <span class="small soft">YAML, as the command line reads it. It stays in your browser.</span>
        <input type="file" accept=".yaml,.yml" hidden aria-label="Scenario file" @change=${this.#openFile} />
      </p>
      <h3>New: a ready place</h3>
      <p class="soft">
        Each is a council like the one it is named after, made from published figures and marked assumptions.
        What you have made beside the present one stays among your projects.
      </p>
      ${this.places === null ? html`<p role="status">Looking …</p>` : nothing}
      <ul>
        ${(this.places ?? []).map((place) => this.#place(place))}
      </ul>`;
  }

  #place({ file, name, children, about, ready }: Place): TemplateResult {
    const isHere = this.model.store.project.value.base.file === file;
    return html`<li>
      <button
        type="button"
        class="place"
        aria-current=${isHere ? 'true' : nothing}
        @click=${() => this.#choose(file, name)}
      >
        <strong>${name}</strong>
        ${children === null ? nothing : html`<span class="soft">${children.toLocaleString('en-GB')} children</span>`}
        <span class="about small">${about}</span>
        ${
          ready.length === 0
            ? nothing
            : html`<span class="about small soft"
                >${ready.length} ready ${ready.length === 1 ? 'scenario' : 'scenarios'} to put beside it</span
              >`
        }
      </button>
    </li>`;
  }

  /** The form and what fits it are fetched by who wants them. */
  async #openTwelve(): Promise<void> {
    await import('../twelve-numbers/twelve-numbers.ts');
    this.hasTwelve = true;
  }

  #choose(file: string, name: string): void {
    this.dialog.close();
    openPlace(this.model, file, name);
  }

  async #openFile(): Promise<void> {
    const [file] = this.file.files ?? [];
    this.dialog.close();
    if (file !== undefined) await openFile(this.model, file);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-place-chooser': PlaceChooser;
  }
}
