import { periodText } from '../text/period.ts';
import { plural } from '../text/findings-text.ts';
import { assumptionModes } from '../text/assumption-modes.ts';
import type { Study } from '../study/study.ts';
import { answerSection } from './answer-section.ts';
import { Markup, html } from './html.ts';
import { assumptionSection, inputSection, sourceSection } from './input-section.ts';
import { outcomeChartSection } from './outcome-charts.ts';
import { overTimeSection } from './over-time-section.ts';
import { reportStyles } from './report-styles.ts';
import { resultSection } from './result-section.ts';
import { type Row, table } from './table.ts';

/** What is written of a scenario beside its question, in the order of telling. */
const ABOUT: readonly (readonly [kind: string, words: string])[] = [
  ['hypothesis', 'Hypothesis'],
  ['prediction', 'Prediction'],
  ['finding', 'Finding'],
  ['decision', 'Decision'],
  ['cannotSay', 'What this cannot say'],
];

/** Nothing of a report comes from elsewhere, and nothing in it runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Writes a study as a page that stands by itself: no script, and nothing that is fetched. */
export function reportPage(study: Study): string {
  const title = study.about['question'] ?? study.name;
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${new Markup(reportStyles)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${leadLines(study)} ${answerSection(study)} ${inputSection(study)} ${resultSection(study)}
          ${outcomeChartSection(study)} ${overTimeSection(study)} ${assumptionSection(study)}
          ${sourceSection(study)} ${warningSection(study)} ${againSection(study)}
        </main>
      </body>
    </html>`;
  return `${page.text}\n`;
}

function leadLines({ name, about, scenarios, total, replications, seed, assumptions }: Study): Markup {
  const horizons = [...new Set(scenarios.map(({ horizon }) => periodText(horizon)))];
  const count = scenarios.length < total ? `${scenarios.length} of ${total}` : String(total);
  const known = new Set(['question', ...ABOUT.map(([kind]) => kind)]);
  const others = Object.keys(about).filter((kind) => !known.has(kind));
  const told = [...ABOUT, ...others.map((kind) => [kind, kind] as const)].flatMap(([kind, words]) =>
    about[kind] === undefined
      ? []
      : [
          html`<dt>${words}</dt>
            <dd>${about[kind]}</dd>`,
        ],
  );
  return html`<p class="soft">
      ${name} · ${count} ${total === 1 ? 'scenario' : 'scenarios'} · ${horizons.join('; ')} ·
      ${plural(replications, 'run')} of each · seed “${seed}” · ${assumptionModes[assumptions]}
    </p>
    ${scenarios.length < total ? html`<p><strong>The batch was stopped: what is missing here was not run.</strong></p>` : null}
    <p>
      Simulated, not a forecast: it says how scenarios differ if the rules and numbers of the model hold.
      ${replications === 1 ? 'One run has no interval, and nothing can be compared by it.' : ''}
    </p>
    ${told.length === 0 ? null : html`<dl>${told}</dl>`}`;
}

function warningSection({ findings }: Study): Markup | null {
  if (findings.length === 0) return null;
  return html`<section>
    <h2>Warnings about the files</h2>
    <ul class="small">
      ${findings.map(({ file, line, message }) => html`<li>${message} <code>${file}:${line}</code></li>`)}
    </ul>
  </section>`;
}

function againSection({ command, engine, scenarios }: Study): Markup {
  return html`<section>
    <h2>To see this again</h2>
    <p>
      With Taper ${engine}; the same files, seed and number of runs give the same numbers to the last digit.
    </p>
    <pre><code>${command}</code></pre>
    ${table(
      'Hashes: equal hashes mean equal scenarios',
      [{ title: 'Scenario' }, { title: 'Hash' }],
      scenarios.map(({ name, hash }): Row => [name, html`<code>${hash}</code>`]),
    )}
  </section>`;
}
