import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ENGINE_VERSION } from '@taper/engine';
import type { Project } from '../../state/project.ts';
import { NOTE_KINDS } from '../../state/project.ts';
import type { Studied } from '../../state/study.ts';
import type { ViewInput } from '../../views/view.ts';
import { sourcesInWords } from '../../words/sources/sources.ts';
import { scenarioMark, scenarioMarkStyles } from '../scenario-mark/scenario-mark.ts';
import { tableStyles } from '../table.styles.ts';
import { textStyles } from '../text.styles.ts';
import { onPaperStyles } from './on-paper.styles.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** What a report on paper has beyond the page: what was written down, and how the numbers came about. */
@customElement('taper-report')
export class Report extends LitElement {
  static override styles = [
    textStyles,
    scenarioMarkStyles,
    tableStyles,
    onPaperStyles,
    css`
      .hash {
        font-family: var(--font-code);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) input: ViewInput | null = null;
  @property({ attribute: false }) scenarios: readonly Studied[] = [];
  @property({ attribute: false }) project!: Project;

  protected override updated(): void {
    // Charts for paper are there before anybody prints, and after whatever the page needs first.
    if (this.input !== null) void import('./report-charts.ts');
  }

  override render(): TemplateResult {
    return html`${this.#notes()} ${this.input === null ? nothing : this.#making(this.input)}`;
  }

  #notes(): TemplateResult | typeof nothing {
    const written = this.scenarios.flatMap(({ name, variant }) =>
      NOTE_KINDS.flatMap((kind) => {
        const text = variant?.notes[kind]?.trim() ?? '';
        return text === '' ? [] : [{ name, kind, text }];
      }),
    );
    if (written.length === 0) return nothing;
    return html`<section>
      <h2>Notes</h2>
      <table>
        <tbody>
          ${written.map(
            ({ name, kind, text }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${kind}</td>
                <td>${text}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  #making({ comparison, settings, scenarios }: ViewInput): TemplateResult {
    const evidence = this.scenarios[0]?.reading?.evidence ?? [];
    return html`<section>
        <h2>How the numbers were made</h2>
        <p>
          Written on ${DAY.format(new Date())} with Taper ${ENGINE_VERSION}, seed “${settings.seed}”,
          ${comparison.replications} runs of each scenario, base
          <code>${this.project.base.file}</code>. Equal hashes mean equal scenarios.
        </p>
        <table>
          <tbody>
            ${comparison.scenarios.map(
              ({ name, hash }, index) =>
                html`<tr>
                  <th scope="row">${scenarioMark(scenarios[index]?.mark ?? 0)} ${name}</th>
                  <td class="hash">${hash}</td>
                  <td>${scenarios[index]?.isStale === true ? 'out of date' : nothing}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>
      <section>
        <h2>Where the base’s numbers come from</h2>
        <p class="small">${sourcesInWords(evidence, Infinity)}</p>
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-report': Report;
  }
}
