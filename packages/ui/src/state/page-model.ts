import { computed, effect, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { createWorkerRunner, indicatorsOf } from '@taper/engine';
import type { Indicator, Scenario } from '@taper/engine';
import type { ViewInput } from '../views/view.ts';
import { cardIndicators } from '../words/outcomes/card-indicators.ts';
import { groupsOf } from '../words/outcomes/indicator-groups.ts';
import { spawnWorker } from '../workers/spawn-worker.ts';
import { startFilm } from '../workers/start-film.ts';
import { startSeek } from '../workers/start-seek.ts';
import { startWhy } from '../workers/start-why.ts';
import { workerCount } from '../workers/worker-count.ts';
import { liveControls } from './desk-controls.ts';
import type { LiveControl } from './desk-controls.ts';
import { openDeskLine } from './desk-line.ts';
import { Ahead } from './ahead.ts';
import { Explainer } from './explainer.ts';
import { Keeper } from './keeper.ts';
import { Lookahead } from './lookahead.ts';
import type { Notice } from './notice.ts';
import { Projector } from './projector.ts';
import { ProjectStore } from './project-store.ts';
import { Seeker } from './seeker.ts';
import { questionOf } from './question-of.ts';
import { Session } from './session.ts';
import { Shelf } from './shelf.ts';
import type { Start } from './start.ts';
import { Study } from './study.ts';
import type { AsyncDesk } from './study.ts';
import { viewInput } from './view-input.ts';

/** Everything the page shows: a comparison, what came of reading it, its runs, and what is worked out from them. */
export interface PageModel {
  readonly store: ProjectStore;
  readonly study: Study;
  readonly session: Session;
  readonly lookahead: Lookahead;
  readonly desk: AsyncDesk;
  /** The base; null until it has been read, or when it cannot be run. */
  readonly base: ReadonlySignal<Scenario | null>;
  /** Outcomes that a reader asks about first, in the order of asking. */
  readonly headlines: ReadonlySignal<readonly Indicator[]>;
  /** Outcomes that stand on every scenario's card. */
  readonly onCards: ReadonlySignal<readonly Indicator[]>;
  /** The controls of the selected scenario. */
  readonly controls: ReadonlySignal<readonly LiveControl[]>;
  /** What views are given; null before the first runs. */
  readonly input: ReadonlySignal<ViewInput | null>;
  /** What the page has to say about what a reader has just done; null for nothing. */
  readonly notice: Signal<Notice | null>;
  /** Keeps projects in the browser. */
  readonly keeper: Keeper;
  /** Id of the view that is open. */
  readonly view: Signal<string>;
}

/** Milliseconds that a reader's hand may rest before runs start: one change is often followed by another. */
const REST = 350;

/**
 * Creates what the page shows. Reading starts at once, runs as soon as everything has been read.
 * @param find finds the comparison to start with
 */
export async function createPageModel(find: (desk: AsyncDesk) => Promise<Start>): Promise<PageModel> {
  let onDeath: () => void = () => undefined;
  const { desk } = openDeskLine(() => onDeath());
  const { project, id } = await find(desk);
  const store = new ProjectStore(project, undefined, id);
  const line = openDeskLine(() => ahead.lose());
  const ahead = new Ahead(line.desk);
  const hasRun = signal(false);
  const study = new Study(store.project, desk, ahead, hasRun);
  onDeath = () => study.reopen();
  const session = new Session({
    scenarios: study.playable,
    settings: computed(() => store.project.value.settings),
    createRunner: () => createWorkerRunner(spawnWorker, workerCount(navigator.hardwareConcurrency)),
  });
  effect(() => {
    const nothingToRun = study.isRead.value && study.playable.value.length === 0;
    const isWaiting = ['nothing', 'running'].includes(session.state.value) && session.results.value === null;
    if (nothingToRun || !isWaiting) hasRun.value = true;
  });
  const base = computed(() => study.base.value?.scenario ?? null);
  const headlines = computed(() => headlinesOf(base.value));
  const onCards = cardOutcomes(study, base, headlines);
  const lookahead = new Lookahead(ahead, study, store);
  const explainer = new Explainer(store.project, startWhy);
  const projector = new Projector(startFilm);
  const seeker = new Seeker(store, study, startSeek);
  const notice = signal<Notice | null>(null);
  const keeper = new Keeper(store, (text) => (notice.value = { text, isProblem: true }));
  const shelf = new Shelf(store, keeper);
  const input = viewInput({ store, study, session, headlines, explainer, projector, seeker, shelf });
  runWhenRead(study, session);
  shelf.follow(
    input,
    computed(() => questionOf({ base, store, study })),
    (one) => study.hasOpened(one),
  );
  effect(() => {
    if (session.state.value === 'up-to-date' && study.isRead.value) lookahead.clear();
  });
  const controls = liveControls(store, study);
  return {
    ...{ store, study, session, lookahead, desk, base, headlines, onCards, controls, input },
    ...{ view: signal('compare'), notice, keeper },
  };
}

/** Starts runs when scenarios have changed in what they mean and all have been read. */
function runWhenRead(study: Study, session: Session): void {
  let last = '';
  let resting: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const hashes = study.playable.value.map(({ hash }) => hash).join(' ');
    // A place that was left loses its runs under way: they are asked for again when it comes back.
    if (hashes === '') last = '';
    if (!study.isRead.value || hashes === '' || hashes === last) return;
    const isFirst = last === '';
    last = hashes;
    clearTimeout(resting);
    resting = setTimeout(() => void session.run(), isFirst ? 0 : REST);
  });
}

/** The outcomes on the cards. While something is read they stay: lines that come and go cannot be followed. */
function cardOutcomes(
  study: Study,
  base: ReadonlySignal<Scenario | null>,
  headlines: ReadonlySignal<readonly Indicator[]>,
): ReadonlySignal<readonly Indicator[]> {
  let before: readonly Indicator[] = [];
  return computed(() => {
    before = before.filter((one) => headlines.value.includes(one));
    if (base.value === null || !study.isRead.value) return before;
    const differences = study.scenarios.value.flatMap(({ reading }) => reading?.differences ?? []);
    return (before = cardIndicators(headlines.value, base.value, differences, before));
  });
}

function headlinesOf(base: Scenario | null): readonly Indicator[] {
  if (base === null) return [];
  const headlines = indicatorsOf(base).filter(({ headline }) => headline);
  return groupsOf(headlines).flatMap(({ indicators }) => indicators);
}
