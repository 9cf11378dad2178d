import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Finding } from '@taper/engine';
import '../components/answer/answer.ts';
import type { SoughtField } from '../components/answer/answer.ts';
import '../components/certainty/certainty.ts';
import '../components/findings/findings.ts';
import '../components/question/question.ts';
import '../components/report/changes.ts';
import '../components/report/report.ts';
import '../components/reproduce/reproduce.ts';
import type { PageModel } from '../state/page-model.ts';
import { questionOf } from '../state/question-of.ts';
import { fileBeside } from '../take/download.ts';
import { answersInWords } from '../words/answer/answers-in-words.ts';
import { settingsNote, staleNote } from '../words/sources/settings-note.ts';
import { todayInWords } from '../words/answer/today.ts';
import { tooEarly } from '../words/answer/too-early.ts';

/** What keeps the base from being run at all; null when nothing does. */
export function problemSection({ study }: PageModel): TemplateResult | null {
  const failure = study.failure.value;
  if (study.base.value === null && failure !== null) {
    return html`<section class="lead">
      <h1>The scenarios cannot be read</h1>
      <p class="failure" role="alert">${failure}</p>
      <button type="button" @click=${() => study.tryAgain()}>Try again</button>
    </section>`;
  }
  const base = study.base.value;
  if (base === null || base.scenario !== null) return null;
  return html`<section class="lead">
    <h1>This scenario file cannot be run</h1>
    <taper-findings .findings=${base.findings}></taper-findings>
  </section>`;
}

/**
 * The question and its answer in words, with whatever a reader must know before believing it.
 * @param seek shows the fields of the selected scenario that have some words
 */
export function leadSection(model: PageModel, seek: (words: string) => void): TemplateResult {
  const { base, store } = model;
  return html`<section class="lead" aria-label="Question and answer">
    ${
      base.value === null
        ? nothing
        : html`<taper-question
            .question=${questionOf(model)}
            @ask=${(event: CustomEvent<string>) => store.ask(event.detail)}
          ></taper-question>`
    }
    ${failure(model)} ${note(model)} ${answer(model, seek)} ${warnings(model)}
    <taper-changes .scenarios=${model.study.scenarios.value}></taper-changes>
    <taper-report-charts .input=${model.input.value}></taper-report-charts>
  </section>`;
}

function answer(
  { input, session, store }: PageModel,
  seek: (words: string) => void,
): TemplateResult | typeof nothing {
  const [shown, results] = [input.value, session.results.value];
  if (shown === null || results === null) {
    if (session.failure.value !== null) return nothing;
    return html`<p class="soft">The answer comes with the first runs.</p>`;
  }
  if (shown.scenarios.length === 1) {
    return html`<p class="early">${todayInWords(shown.comparison.scenarios[0]?.indicators ?? [])}</p>
      <p class="soft">
        This is the place as it is. Make a scenario beside it, and the answer will stand here.
      </p>`;
  }
  const early = tooEarly(results.done, results.settings.runs);
  return early === null
    ? html`<taper-answer
        class=${shown.isStale ? 'stale' : ''}
        .answers=${answersInWords(shown)}
        .marks=${shown.scenarios.map(({ mark }) => mark)}
        @seek-field=${({ detail }: CustomEvent<SoughtField>) => {
          store.selected.value = shown.scenarios[detail.scenario]?.id ?? null;
          seek(detail.words);
        }}
      ></taper-answer>`
    : html`<p class="early">${early}</p>`;
}

/** Errors and warnings of all scenarios, each once, told by the scenario's name where it is not the base's. */
function warnings({ study }: PageModel): TemplateResult | typeof nothing {
  const names = new Map<string, string>();
  const found = new Map<string, Finding>();
  study.scenarios.value.forEach(({ id, name, reading }, index) => {
    for (const finding of [...(reading?.findings ?? []), ...(study.warnings.value.get(id) ?? [])]) {
      const { code, path, message } = finding;
      const key = [code, path, message].join(' ');
      if (found.has(key)) continue;
      // Files of variants are made by the page: their readers know them by name.
      const file = index === 0 ? finding.file : id;
      found.set(key, { ...finding, file });
      names.set(file, name);
    }
  });
  if (found.size === 0) return nothing;
  return html`<taper-findings .findings=${[...found.values()]} .names=${names}></taper-findings>`;
}

/** What results rest on and how to get them again. */
export function backgroundSections(model: PageModel): TemplateResult | typeof nothing {
  const { base, session } = model;
  if (base.value === null) return nothing;
  return html`<section aria-labelledby="certainty">
      <h2 id="certainty">How sure is this?</h2>
      <taper-certainty
        .runs=${session.results.value?.done ?? 0}
        .sources=${model.input.value?.sources ?? ''}
        .cannotSay=${base.value.about['cannotSay'] ?? ''}
      ></taper-certainty>
    </section>
    <taper-report
      .input=${model.input.value}
      .scenarios=${model.study.scenarios.value}
      .project=${model.store.project.value}
    ></taper-report>
    ${reproduceSection(model)}`;
}

function failure({ session, study }: PageModel): TemplateResult | typeof nothing {
  if (study.failure.value !== null) {
    return html`<p class="failure" role="alert">
      A scenario could not be read. ${study.failure.value}
      <button type="button" @click=${() => study.tryAgain()}>Read again</button>
    </p>`;
  }
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

/** Says which results are not of what stands: because of seed or runs, or because a scenario has changed. */
function note({ session, input, study }: PageModel): TemplateResult | typeof nothing {
  const { state, results, settings } = session;
  if (results.value === null) return nothing;
  const names = new Map(study.scenarios.value.map(({ id, name }) => [id, name]));
  const stale = (input.value?.scenarios ?? [])
    .filter(({ isStale }) => isStale)
    .map(({ id, name }) => ({ name, now: names.get(id) ?? name }));
  const text =
    stale.length === 0
      ? settingsNote(state.value, results.value, settings.value)
      : staleNote(stale, state.value === 'running');
  return text === null ? nothing : html`<p class="note">${text}</p>`;
}

function reproduceSection({ session, store, study }: PageModel): TemplateResult {
  const settings = session.results.value?.settings ?? session.settings.value;
  const done = session.results.value?.done ?? 0;
  const base = store.project.value.base.file;
  const files = study.scenarios.value.slice(1).map(({ name }) => fileBeside(base, name));
  return html`<section aria-labelledby="reproduce">
    <h2 id="reproduce">The same figures again</h2>
    <taper-reproduce .files=${[base, ...files]} .settings=${settings} .done=${done}></taper-reproduce>
  </section>`;
}
