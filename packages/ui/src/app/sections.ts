import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { comparedAssumptions } from '@taper/engine';
import type { CompareResult, Indicator } from '@taper/engine';
import '../components/answer/answer.ts';
import '../components/assumptions/assumptions.ts';
import '../components/certainty/certainty.ts';
import '../components/comparison/comparison.ts';
import '../components/findings/findings.ts';
import '../components/over-time/over-time.ts';
import '../components/reproduce/reproduce.ts';
import '../components/scenario-card/scenario-card.ts';
import type { PageModel } from '../state/page-model.ts';
import { COMPARED_FILES } from '../state/scenario-files.ts';
import { answersOf } from '../words/answer.ts';
import { settingsNote } from '../words/settings-note.ts';
import { tooEarly } from '../words/too-early.ts';

/** The question and its answer in words, with whatever a reader must know before believing it. */
export function leadSection(model: PageModel): TemplateResult {
  const { base, scenarios, findings } = model;
  const names = new Map(COMPARED_FILES.map((file, index) => [file, scenarios[index]?.name ?? file]));
  return html`<section class="lead" aria-labelledby="question">
    <h1 id="question">${base.about['question'] ?? base.name}</h1>
    ${failure(model)} ${note(model)} ${answer(model)}
    ${
      findings.length === 0
        ? nothing
        : html`<taper-findings .findings=${findings} .names=${names}></taper-findings>`
    }
  </section>`;
}

function answer({ headlines, session, comparison }: PageModel): TemplateResult | typeof nothing {
  const results = session.results.value;
  if (comparison.value === null || results === null) {
    if (session.failure.value !== null) return nothing;
    return html`<p class="soft">The answer comes with the first runs.</p>`;
  }
  const early = tooEarly(results.done, results.settings.runs);
  return early === null
    ? html`<taper-answer .answers=${answersOf(comparison.value, headlines)}></taper-answer>`
    : html`<p class="early">${early}</p>`;
}

/** The scenarios as cards. */
export function scenariosSection({ scenarios, changes, onCards, comparison }: PageModel): TemplateResult {
  return html`<section class="scenarios" aria-labelledby="scenarios">
    <h2 id="scenarios">Scenarios</h2>
    ${scenarios.map(
      ({ name }, scenario) =>
        html`<taper-scenario-card
          .scenario=${scenario}
          .name=${name}
          .changes=${changes[scenario] ?? []}
          .outcomes=${onCards.map((one) => [one, resultOf(comparison.value, scenario, one)] as const)}
        ></taper-scenario-card>`,
    )}
  </section>`;
}

/** The evidence below the answer: tables, charts, what they rest on and how to get them again. */
export function evidenceSections(model: PageModel): TemplateResult {
  const comparison = model.comparison.value;
  return html`<div class="evidence">
    ${comparison === null ? nothing : [compareSection(model, comparison), overTimeSection(model)]}
    ${certaintySection(model)} ${reproduceSection(model)}
  </div>`;
}

function failure({ session }: PageModel): TemplateResult | typeof nothing {
  const { failure, trouble, results } = session;
  if (failure.value !== null) {
    const kept = results.value?.done ?? 0;
    return html`<p class="failure" role="alert">
      The runs failed. ${failure.value}
      ${kept > 0 ? `The ${kept} runs finished before are kept and shown.` : ''} Try again, or try another
      seed.
    </p>`;
  }
  return trouble.value === null ? nothing : html`<p class="soft small">${trouble.value}</p>`;
}

function note({ session: { state, results, settings } }: PageModel): TemplateResult | typeof nothing {
  if (results.value === null) return nothing;
  const text = settingsNote(state.value, results.value, settings.value);
  return text === null ? nothing : html`<p class="note">${text}</p>`;
}

function compareSection({ headlines }: PageModel, comparison: CompareResult): TemplateResult {
  return html`<section aria-labelledby="compare">
    <h2 id="compare">Compare</h2>
    <p class="soft">
      Mean of ${comparison.replications} runs and its 95% interval; below, the difference from
      “${comparison.base}”.
    </p>
    <taper-comparison .result=${comparison} .indicators=${headlines}></taper-comparison>
    <taper-assumptions .assumed=${comparedAssumptions(comparison.scenarios)}></taper-assumptions>
  </section>`;
}

function overTimeSection({ scenarios, session }: PageModel): TemplateResult {
  return html`<section aria-labelledby="over-time">
    <h2 id="over-time">Over time: children open at each level of need</h2>
    <taper-over-time .scenarios=${scenarios} .results=${session.results.value}></taper-over-time>
  </section>`;
}

function certaintySection({ base, session }: PageModel): TemplateResult {
  return html`<section aria-labelledby="certainty">
    <h2 id="certainty">How sure is this?</h2>
    <taper-certainty
      .runs=${session.results.value?.done ?? 0}
      .cannotSay=${base.about['cannotSay'] ?? ''}
    ></taper-certainty>
  </section>`;
}

function reproduceSection({ session }: PageModel): TemplateResult {
  const settings = session.results.value?.settings ?? session.settings.value;
  const done = session.results.value?.done ?? 0;
  return html`<section aria-labelledby="reproduce">
    <h2 id="reproduce">How to reproduce it</h2>
    <taper-reproduce .files=${COMPARED_FILES} .settings=${settings} .done=${done}></taper-reproduce>
  </section>`;
}

function resultOf(comparison: CompareResult | null, scenario: number, indicator: Indicator) {
  return comparison?.scenarios[scenario]?.indicators.find(({ id }) => id === indicator.id) ?? null;
}
