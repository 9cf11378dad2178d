import type { Evidence, FieldInfo, Finding, Paragraph, Scenario, ScenarioDifference } from '@taper/engine';
import type { Film, FilmedRun } from '../film/film.ts';
import type { FitAnswer, FitProgress } from '../fit/fit-council.ts';
import type { BaseSource, ChangeValue, Changes, OwnBase } from '../state/project.ts';
import type { InputChange } from '../words/scenario/input-changes.ts';
import type { WhyAnswer, WhyProgress } from './explain.ts';
import type { Place } from './places.ts';
import type { ValueAnswer, ValueProgress, ValueQuestion } from './seek-value.ts';

/** What came of reading a scenario, as it crosses threads. */
export interface Reading {
  /** Null when it cannot be run; the findings say why. */
  readonly scenario: Scenario | null;
  /** Names the scenario by what it means; empty when it cannot be run. */
  readonly hash: string;
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  /** What it changes of the base, in words and path by path. */
  readonly changes: readonly InputChange[];
  readonly differences: readonly ScenarioDifference[];
}

/** What came of reading the base. */
export interface BaseReading extends Reading {
  /** The base as plain maps and values, sources kept; null when it cannot be read. */
  readonly document: unknown;
  /** England's council in the same form: the marks that controls show beside a place's own numbers. */
  readonly national: unknown;
  readonly fields: readonly FieldInfo[];
}

/** A scenario file taken apart: what it changes of the base that is open. */
export interface TakenIn {
  /** Whether it comes from the base that is open; otherwise it is a base of its own. */
  readonly isOfBase: boolean;
  /** The last file of those it extends, as named from the root of the repository; null: none. */
  readonly extends: string | null;
  readonly name: string | null;
  readonly notes: Readonly<Record<string, string>>;
  readonly changes: Changes;
  readonly findings: readonly Finding[];
}

/** A number that moves under a reader's hand, in the units of a scenario: days for lengths of time. */
export interface MovingNumber {
  readonly path: string;
  readonly value: number;
}

/** Expected stocks of one scenario, a mean a month: means only, no chance. */
export interface ExpectedCourse {
  readonly months: number;
  /** Children open by level of need, 2 to 5; levels without a stage are left out. */
  readonly childrenByLevel: Readonly<Record<string, Float64Array>>;
  /** Families open by level of need. */
  readonly familiesByLevel: Readonly<Record<string, Float64Array>>;
  /** Families that wait, and attention (a share of what is wanted), by service. */
  readonly waiting: Readonly<Record<string, Float64Array>>;
  readonly attention: Readonly<Record<string, Float64Array>>;
  /** Children referred, a year. */
  readonly referrals: Float64Array;
}

/** What the page asks of the worker that reads, warns and looks ahead. */
export interface DeskApi {
  places(): Place[];
  /** The text of a ready file. */
  readyText(file: string): string | null;
  openBase(base: BaseSource): BaseReading;
  /** Reads a variant of the base that is open. */
  readVariant(id: string, changes: Changes): Reading;
  /** Warnings about the load of a scenario that was read; null: of the base. */
  loadWarnings(id: string | null): Finding[];
  /** Expected flows of a scenario that was read, with some numbers moved; null where that cannot be. */
  expected(id: string | null, moving: readonly MovingNumber[]): ExpectedCourse | null;
  /** Takes a file apart; `base` is the base that it is to stand beside. */
  takeIn(file: string, text: string, base: string): TakenIn;
  /** A base with costs of the reader's, amounts by path; `name` is what it is called. */
  withCosts(source: BaseSource, name: string, costs: Readonly<Record<string, number>>): OwnBase;
  /** Fits England's council to a form of twelve numbers. */
  fit(form: string, onProgress: (progress: FitProgress) => void): Promise<FitAnswer>;
  /** Ends a fit under way with the best council so far. */
  endFit(): void;
  /** Prepares for reckoning outcomes of scenarios much like one. */
  reckonNear(scenario: Scenario): void;
  /** Reckons outcomes of a scenario much like that one, by id. */
  reckon(scenario: Scenario): Promise<ReadonlyMap<string, number>>;
  /** Plays one run of a scenario, the base first, and keeps where everybody was; `story` then tells of them. */
  film(run: FilmedRun): Film;
  /** The story of a family of the last film, by its number in the run. */
  story(family: number): readonly Paragraph[];
  /** Tells how much of the difference between a scenario and its base each of its changes makes. */
  why(
    source: BaseSource,
    asked: { readonly changes: Changes; readonly name: string; readonly seed: string },
    onProgress: (progress: WhyProgress) => void,
  ): Promise<WhyAnswer>;
  /** Looks for the value of a field at which an outcome is what it is to be. */
  seek(
    source: BaseSource,
    question: ValueQuestion,
    onProgress: (progress: ValueProgress) => void,
  ): Promise<ValueAnswer>;
  /** Ends a search under way with what it has found so far. */
  endSeek(): void;
}

/** Narrows what a file says to what changes may hold. */
export function asChange(value: unknown): ChangeValue {
  return value as ChangeValue;
}
