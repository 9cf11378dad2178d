import {
  courseOfDemand,
  createInlineRunner,
  diffScenarios,
  fields,
  loadFindings,
  noteReferrals,
  prepareCourse,
  readScenario,
  runFlows,
  scenarioHash,
  withNumberAt,
} from '@taper/engine';
import type { Course, Load, Paragraph, ReadResult, Runner, Scenario } from '@taper/engine';
import type { Film, FilmedRun } from '../film/film.ts';
import { FilmedStories } from '../film/stories.ts';
import { fitCouncil } from '../fit/fit-council.ts';
import type { FitAnswer, FitProgress } from '../fit/fit-council.ts';
import { reckonHere } from '../fit/reckoners.ts';
import type { Reckoner } from '../fit/reckoners.ts';
import type { BaseSource, Changes, OwnBase } from '../state/project.ts';
import { variantText } from '../state/variant-text.ts';
import { inputChanges } from '../words/scenario/input-changes.ts';
import type { BaseReading, DeskApi, ExpectedCourse, MovingNumber, Reading, TakenIn } from './desk-api.ts';
import { expectedCourse } from './expected-course.ts';
import { explain } from './explain.ts';
import type { WhyAnswer, WhyProgress } from './explain.ts';
import { placesIn } from './places.ts';
import { seekValue } from './seek-value.ts';
import type { ValueAnswer, ValueProgress, ValueQuestion } from './seek-value.ts';
import { solvedDemand } from './solved-demand.ts';
import { takeIn } from './take-in.ts';
import { withCosts } from './with-costs.ts';

/** The ready file whose numbers stand for England. */
const ENGLAND = 'scenarios/england/council.yaml';

/** Threads that a desk may set to work. */
export interface DeskThreads {
  readonly count: number;
  /** Makes a runner of so many threads. */
  readonly runner: (threads: number) => Runner;
  /** Makes what reckons in a thread of its own. */
  readonly reckoner: (near: Scenario) => Reckoner;
}

/** Few things are reckoned side by side, and each of these takes as much memory as a desk. */
const MOST_RECKONERS = 4;

const THIS_THREAD: DeskThreads = { count: 1, runner: () => createInlineRunner(), reckoner: reckonHere };

/** Reads scenarios, warns of them and looks ahead, in whatever thread it lives. */
export class Desk implements DeskApi {
  readonly #ready: ReadonlyMap<string, string>;
  readonly #threads: DeskThreads;
  readonly #variants = new Map<string, ReadResult>();
  readonly #courses = new Map<string | null, Course>();
  #demand: Course | null = null;
  #source: BaseSource = { kind: 'ready', file: ENGLAND };
  #base: ReadResult | null = null;
  #national: unknown = null;
  #reckon: Reckoner | null = null;
  #fitting = new AbortController();
  #seeking = new AbortController();
  #filmed: FilmedStories | null = null;

  /**
   * @param ready texts of ready scenario files by their names in the repository
   * @param threads others that it may set to work; left out: none
   */
  constructor(ready: ReadonlyMap<string, string>, threads: DeskThreads = THIS_THREAD) {
    this.#ready = ready;
    this.#threads = threads;
  }

  places() {
    return placesIn(this.#ready);
  }

  readyText(file: string): string | null {
    return this.#ready.get(file) ?? null;
  }

  openBase(source: BaseSource): BaseReading {
    this.#source = source;
    this.#variants.clear();
    this.#courses.clear();
    this.#demand = null;
    const base = readScenario(source.file, this.#load);
    this.#base = base;
    noteSolved(base);
    this.#national ??= readScenario(ENGLAND, this.#load).document;
    return { ...readingOf(base, base), document: base.document, national: this.#national, fields: fields() };
  }

  readVariant(id: string, changes: Changes): Reading {
    const base = this.#openBase();
    const folder = this.#source.file.slice(0, this.#source.file.lastIndexOf('/') + 1);
    const file = `${folder}${id}.yaml`;
    const text = variantText({ extends: this.#source.file.slice(folder.length), name: id, changes });
    const read = readScenario(file, (name) => (name === file ? text : this.#load(name)));
    this.#variants.set(id, read);
    this.#courses.delete(id);
    return readingOf(base, read);
  }

  loadWarnings(id: string | null) {
    const read = this.#readOf(id);
    const base = this.#openBase().scenario;
    if (read?.scenario == null || base === null) return [];
    const findings = loadFindings(read.scenario, read.locate, base, this.#demand);
    // A base that cannot be solved for has an error, and no course.
    if (this.#demand === null && findings.every(({ severity }) => severity !== 'error'))
      this.#demand = courseOfDemand(base);
    return findings;
  }

  expected(id: string | null, moving: readonly MovingNumber[]): ExpectedCourse | null {
    const read = this.#readOf(id)?.scenario ?? null;
    const scenario = moving.reduce<Scenario | null>(
      (made, { path, value }) => made && withNumberAt(made, path, value),
      read,
    );
    if (scenario === null) return null;
    // What stands is prepared first: whatever moves afterwards starts from it.
    if (moving.length > 0 && read !== null && !this.#courses.has(id))
      this.#courses.set(id, this.#course(read, id));
    const course = this.#course(scenario, id);
    // What moves has a course of its own; the one that stands is kept to start from.
    if (moving.length === 0) this.#courses.set(id, course);
    return expectedCourse(course, runFlows(course));
  }

  takeIn(file: string, text: string, base: string): TakenIn {
    return takeIn(file, text, base, this.#load);
  }

  withCosts(source: BaseSource, name: string, costs: Readonly<Record<string, number>>): OwnBase {
    return withCosts(source, name, costs);
  }

  fit(form: string, onProgress: (progress: FitProgress) => void): Promise<FitAnswer> {
    const { count, runner, reckoner } = this.#threads;
    const reckoners = Math.min(count, MOST_RECKONERS);
    this.#fitting = new AbortController();
    return fitCouncil(form, {
      load: (file) => this.#ready.get(file),
      runner: runner(count),
      reckoners: (near) => Array.from({ length: reckoners }, () => reckoner(near)),
      ...{ onProgress, enough: this.#fitting.signal },
    });
  }

  endFit(): void {
    this.#fitting.abort();
  }

  reckonNear(scenario: Scenario): void {
    this.#reckon = reckonHere(scenario);
  }

  reckon(scenario: Scenario): Promise<ReadonlyMap<string, number>> {
    return (this.#reckon ??= reckonHere(scenario))(scenario);
  }

  why(
    source: BaseSource,
    asked: { readonly changes: Changes; readonly name: string; readonly seed: string },
    onProgress: (progress: WhyProgress) => void,
  ): Promise<WhyAnswer> {
    this.#source = source;
    const { count, runner } = this.#threads;
    const runners = Array.from({ length: count }, () => runner(1));
    return explain({ base: source.file, ...asked }, this.#load, runners, onProgress);
  }

  seek(
    source: BaseSource,
    question: ValueQuestion,
    onProgress: (progress: ValueProgress) => void,
  ): Promise<ValueAnswer> {
    this.#source = source;
    this.#seeking = new AbortController();
    const { count, runner } = this.#threads;
    const place = { base: source.file, load: this.#load, onRead: noteSolved, signal: this.#seeking.signal };
    return seekValue(question, { ...place, runner: runner(count) }, onProgress);
  }

  endSeek(): void {
    this.#seeking.abort();
  }

  film(run: FilmedRun): Film {
    this.#filmed = new FilmedStories(run);
    return this.#filmed.film;
  }

  story(family: number): readonly Paragraph[] {
    return this.#filmed?.story(family) ?? [];
  }

  readonly #load: Load = (file) =>
    this.#source.kind === 'own' && file === this.#source.file ? this.#source.text : this.#ready.get(file);

  #openBase(): ReadResult {
    if (this.#base === null) throw new Error('No base is open.');
    return this.#base;
  }

  #readOf(id: string | null): ReadResult | undefined {
    return id === null ? this.#openBase() : this.#variants.get(id);
  }

  #course(scenario: Scenario, id: string | null): Course {
    const base = this.#openBase().scenario ?? scenario;
    const near = this.#courses.get(id) ?? this.#courses.get(null) ?? null;
    return prepareCourse(scenario, base, 'mid', 'all', near);
  }
}

/** A ready place as it stands has been solved for beforehand: to do it anew would take longer than all other reading. */
function noteSolved({ scenario }: ReadResult): void {
  const solved = scenario === null ? undefined : solvedDemand[scenarioHash(scenario)];
  if (scenario !== null && solved !== undefined) noteReferrals(scenario, 'mid', solved);
}

function readingOf(base: ReadResult, read: ReadResult): Reading {
  const { scenario, findings, evidence } = read;
  const differences = base === read ? [] : diffScenarios(base, read);
  return {
    ...{ scenario, findings, evidence },
    hash: scenario === null ? '' : scenarioHash(scenario),
    changes: inputChanges(base, read, differences),
    differences,
  };
}
