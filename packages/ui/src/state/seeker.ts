import { signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Indicator } from '@taper/engine';
import { inFile } from '../controls/written-number.ts';
import type { ValueFound, ValueProgress, ValueQuestion } from '../desk/seek-value.ts';
import { fileBeside } from '../take/download.ts';
import type { startSeek } from '../workers/start-seek.ts';
import { controlsWith } from './desk-controls.ts';
import { leversOf } from './levers.ts';
import type { Lever, LeverRange } from './levers.ts';
import { MOST_VARIANTS } from './project.ts';
import type { Changes } from './project.ts';
import type { ProjectStore } from './project-store.ts';
import { BASE_ID } from './study.ts';
import type { Study } from './study.ts';

/** What a reader asks. */
export interface GoalQuestion {
  /** Id and name of the scenario whose field is moved; `base` for the base. */
  readonly id: string;
  readonly name: string;
  readonly lever: Lever;
  readonly range: LeverRange;
  readonly indicator: Indicator;
  readonly is: ValueQuestion['goal']['is'];
  /** In the unit of the indicator. */
  readonly value: number;
}

/** What there is to say of what was asked. */
export type Searching =
  | {
      readonly state: 'running';
      readonly progress: ValueProgress | null;
      readonly seconds: number;
      /** Whether it was told to end with what it has. */
      readonly isEnding: boolean;
    }
  | { readonly state: 'done'; readonly result: ValueFound; readonly seconds: number }
  | { readonly state: 'refused'; readonly reasons: readonly string[] }
  | { readonly state: 'failed'; readonly reason: string; readonly soFar: ValueProgress['soFar'] };

/** A question with all that its answer rests on. */
export interface Asked {
  readonly question: GoalQuestion;
  /** As the workers were asked it. */
  readonly sent: ValueQuestion;
  readonly searching: Searching;
  /** Names what the answer is of; see `isOfNow`. */
  readonly key: string;
}

/** Runs of a value that is too close to call, at most, for each run of the first look: as on the command line. */
const MORE = 8;
/** Fewer runs tell nothing of how far they are off. */
const LEAST_RUNS = 2;

/** Looks for values at which goals are met, one question at a time, and keeps the last answer while the page is open. */
export class Seeker {
  /** What was asked last; null: nothing. */
  readonly asked: ReadonlySignal<Asked | null>;
  readonly #asked: Signal<Asked | null> = signal(null);
  readonly #store: ProjectStore;
  readonly #study: Pick<Study, 'base'>;
  readonly #start: typeof startSeek;
  readonly #now: () => number;
  #going: ReturnType<typeof startSeek> | null = null;

  /** @param now milliseconds on some clock that only goes forward */
  constructor(
    store: ProjectStore,
    study: Pick<Study, 'base'>,
    start: typeof startSeek,
    now: () => number = () => performance.now(),
  ) {
    this.asked = this.#asked;
    this.#store = store;
    this.#study = study;
    this.#start = start;
    this.#now = now;
  }

  /** The numbers of a scenario that may be moved. */
  levers(id: string): readonly Lever[] {
    const base = this.#study.base.value;
    return base === null ? [] : leversOf(controlsWith(base, this.#changesOf(id) ?? {}));
  }

  /** The file of a scenario, as it is named where it is saved. */
  fileOf({ id, name }: GoalQuestion): string {
    const { file } = this.#store.project.value.base;
    return id === BASE_ID ? file : fileBeside(file, name);
  }

  /** Asks; whatever is under way is stopped. */
  async ask(question: GoalQuestion): Promise<void> {
    this.stop();
    const { base, settings } = this.#store.project.value;
    const { lever, range, indicator, is, value } = question;
    const first = Math.max(LEAST_RUNS, settings.runs);
    const sent: ValueQuestion = {
      changes: this.#changesOf(question.id),
      lever: { path: lever.path, unit: lever.unit, ...range },
      goal: { indicator: indicator.id, is, value },
      ...{ seed: settings.seed, first, atMost: first * MORE },
    };
    const began = this.#now();
    const seconds = () => (this.#now() - began) / 1000;
    const key = this.#keyOf(question.id);
    let last: ValueProgress | null = null;
    const going = this.#start(base, sent, (progress) => {
      last = progress;
      if (this.#going === going) this.#tellRunning(progress, seconds());
    });
    this.#going = going;
    const tell = (searching: Searching) => (this.#asked.value = { question, sent, key, searching });
    tell({ state: 'running', progress: null, seconds: 0, isEnding: false });
    try {
      const answer = await going.answer;
      if (this.#going !== going) return;
      tell(
        answer.kind === 'found'
          ? { state: 'done', result: answer, seconds: seconds() }
          : { state: 'refused', reasons: answer.findings.map(({ message, hint }) => `${message}; ${hint}.`) },
      );
    } catch (error) {
      if (this.#going !== going) return;
      const reason = error instanceof Error ? error.message : String(error);
      tell({ state: 'failed', reason, soFar: (last as ValueProgress | null)?.soFar ?? null });
    }
    this.#going = null;
  }

  /** Ends what is under way with what it has found. */
  enough(): void {
    const asked = this.#asked.value;
    if (this.#going === null || asked?.searching.state !== 'running') return;
    this.#asked.value = { ...asked, searching: { ...asked.searching, isEnding: true } };
    this.#going.enough();
  }

  /** Ends what is under way; nothing of it is kept. */
  stop(): void {
    if (this.#going === null) return;
    this.#going.stop();
    this.#going = null;
    this.#asked.value = null;
  }

  /** Whether the last answer is of the scenario, seed and runs as they stand. */
  isOfNow({ key, question }: Asked): boolean {
    return key === this.#keyOf(question.id);
  }

  /** Whether there is room for another scenario. */
  get hasRoom(): boolean {
    return this.#store.project.value.variants.length < MOST_VARIANTS;
  }

  /** Puts a scenario beside the others that is like the one asked about, with its field at a value. */
  makeScenario({ sent: { changes, lever } }: Asked, value: number): void {
    const { path, unit } = lever;
    this.#store.add({ changes: { ...changes, [path]: { value: inFile(value, unit), basis: 'user' } } });
  }

  #tellRunning(progress: ValueProgress, seconds: number): void {
    const asked = this.#asked.value;
    if (asked?.searching.state !== 'running') return;
    this.#asked.value = { ...asked, searching: { ...asked.searching, progress, seconds } };
  }

  /** Null for the base, and for what is gone. */
  #changesOf(id: string): Changes | null {
    return this.#store.variant(id)?.changes ?? null;
  }

  #keyOf(id: string): string {
    const { base, settings } = this.#store.project.value;
    return JSON.stringify([base, settings, this.#changesOf(id)]);
  }
}
