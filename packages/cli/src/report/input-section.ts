import { comparedAssumptions, evidenceWords, fieldAt } from '@taper/engine';
import type { Evidence, ScenarioDifference, WrittenValue } from '@taper/engine';
import type { InputChanges, Study } from '../study/study.ts';
import { plural } from '../text/findings-text.ts';
import { sourceText } from '../writers/changes-of-source.ts';
import { assumptionModes } from '../text/assumption-modes.ts';
import { type Markup, html } from './html.ts';
import { type Row, table } from './table.ts';

/** Scenarios or options whose changes are listed; a sweep has hundreds of points. */
const MOST_TABLES = 40;

/** What was changed of the base, with what the numbers rest on; null where nothing was. */
export function inputSection({ changes, kind }: Study): Markup | null {
  const changed = changes.filter(({ differences }) => differences.length > 0);
  if (changed.length === 0) return null;
  const what = kind === 'batch' ? 'The options of the batch' : 'Each scenario';
  return html`<section>
    <h2>What is changed</h2>
    <p>${what}, beside the base. A number that is varied is the question, and needs no source.</p>
    ${changed.slice(0, MOST_TABLES).map(changeTable)}
    ${changed.length > MOST_TABLES ? html`<p>${changed.length - MOST_TABLES} more are in the workbook.</p>` : null}
  </section>`;
}

function changeTable({ name, differences }: InputChanges): Markup {
  const told = differences.filter(isTold);
  const rest = differences.length - told.length;
  const columns = ['Input', 'From', 'To', 'What it rests on'].map((title) => ({ title }));
  const rows = told.map(({ path, from, to, fromEvidence, toEvidence }): Row => [
    ...([field(path), value(from, fromEvidence), value(to, toEvidence), source(toEvidence)] as const),
  ]);
  return html`${table(name, columns, rows)}
  ${
    rest === 0
      ? null
      : html`<p class="small soft">
          ${plural(rest, 'more setting')} of what is new stand as they usually do; the workbook lists them.
        </p>`
  }`;
}

/** What is new in a scenario has many settings that nobody has thought about. */
function isTold({ from, fromEvidence, toEvidence }: ScenarioDifference): boolean {
  return from !== null || fromEvidence !== undefined || toEvidence !== undefined;
}

/** The assumptions in force, with their ranges. */
export function assumptionSection({ scenarios, assumptions }: Study): Markup {
  const assumed = comparedAssumptions(scenarios);
  return html`<section>
    <h2>What the results assume</h2>
    <p>
      ${
        assumed.length === 0
          ? 'No assumption has an effect.'
          : `Taper rests on rules that are thinly known. In these runs: ${assumptionModes[assumptions]}.`
      }
    </p>
    ${
      assumed.length === 0
        ? null
        : table(
            'Assumptions in force',
            [
              { title: 'Assumption' },
              ...['Low', 'Middle', 'High'].map((title) => ({ title, isNumber: true })),
              ...[{ title: 'How it is known' }, { title: 'What it means' }],
            ],
            assumed.map(({ title, scenario, low, mid, high, evidence, meaning }): Row => [
              ...([scenario === null ? title : `${title}, in “${scenario}”`, low, mid, high] as const),
              ...[evidenceWords(evidence), meaning],
            ]),
          )
    }
  </section>`;
}

/** What the numbers of the base rest on. */
export function sourceSection({ sources }: Study): Markup {
  const told = sources.filter(({ basis }) => basis === 'published' || basis === 'derived');
  const own = sources.length - told.length;
  const byText = new Map<string, string[]>();
  for (const { confidence: _confidence, ...evidence } of told) {
    const text = sourceText(evidence);
    byText.set(text, [...(byText.get(text) ?? []), evidence.path]);
  }
  const listed = [...byText].sort(([, a], [, b]) => b.length - a.length);
  return html`<section>
    <h2>Where the base’s numbers come from</h2>
    <p>
      Of ${sources.length} numbers that say what they rest on, ${told.length} are published or worked out from
      what is published; ${own} are assumed, unchecked or your own.
    </p>
    ${
      listed.length === 0
        ? null
        : html`<ul class="small">
            ${listed.map(([text, paths]) => html`<li>${text} <span class="soft">(${paths.length})</span></li>`)}
          </ul>`
    }
  </section>`;
}

function field(path: string): Markup {
  const label = fieldAt(path)?.label;
  return html`${label === undefined ? null : html`${label}<br />`}<code>${path}</code>`;
}

function value(written: WrittenValue, evidence: Evidence | undefined): string {
  if (written === null) return '–';
  return evidence?.unit === undefined ? String(written) : `${written} ${evidence.unit}`;
}

function source(evidence: Evidence | undefined): string {
  return evidence === undefined ? '–' : sourceText(evidence);
}
