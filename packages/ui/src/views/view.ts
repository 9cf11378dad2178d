import type { CompareResult, Design, Indicator, Outcomes, Scenario } from '@taper/engine';
import type { ExpectedCourse } from '../desk/desk-api.ts';
import type { Explainer } from '../state/explainer.ts';
import type { Projector } from '../state/projector.ts';
import type { Seeker } from '../state/seeker.ts';
import type { Shelf } from '../state/shelf.ts';
import type { PageState, Settings } from '../state/page-state.ts';
import type { InputChange } from '../words/scenario/input-changes.ts';

/** One scenario of a comparison, as views draw it. */
export interface ViewScenario {
  readonly id: string;
  /** Its shape and colour: `scenarioMark(mark)`, `scenarioColour(mark)`, `scenarioSymbol(mark)`; 0 is the base's. */
  readonly mark: number;
  /** The reader's; where it is named after its changes, that of the scenario as it was run. */
  readonly name: string;
  /** As it was run. */
  readonly scenario: Scenario;
  /** What it changed of the base when it was run, in words; nothing for the base. */
  readonly changes: readonly InputChange[];
  /** Number of runs behind its results. */
  readonly runs: number;
  /** Whether its inputs have changed since these runs were made. */
  readonly isStale: boolean;
  /** Which inputs its results are of, in words, where they have changed since; else empty. */
  readonly stillOf: string;
}

/** Expected flows while a number moves or until runs are made: means without chance, to be marked as a preview. */
export interface ViewPreview {
  /** Id of the scenario that is looked at. */
  readonly id: string;
  readonly base: ExpectedCourse;
  readonly scenario: ExpectedCourse;
}

/**
 * All that a view is given. A view is a custom element with one property, `input`; it draws, and keeps no results of its
 * own. `scenarios`, `comparison.scenarios` and the scenarios of `outcomes` are the same, in the same order, the base
 * first. Marks are not places in that order: always take colour and shape from `mark`.
 */
export interface ViewInput {
  /** What the page says of its results; a view may dim what is out of date, the page's own words say why. */
  readonly state: PageState;
  /** Whether anything shown was made with other inputs than those that stand. */
  readonly isStale: boolean;
  readonly scenarios: readonly ViewScenario[];
  /** As `taper compare --json` gives it; sharpens while runs come in. */
  readonly comparison: CompareResult;
  /** Every replication by indicator, and by series and month; NaN where a scenario has not run it yet. */
  readonly outcomes: Outcomes;
  /** What the replications share: for intervals of the mean (`summarise`, `pairedDifference`). */
  readonly design: Design;
  readonly settings: Settings;
  /** What the numbers of the base rest on, in a sentence or two; empty where its file does not say. */
  readonly sources: string;
  /** Calendar months of the results. */
  readonly months: { readonly start: string; readonly count: number };
  /** Place of the selected scenario in `scenarios`: 1 or more, unless there is only the base. */
  readonly selected: number;
  /** Null where nothing is looked ahead at, and for views that do not say `drawsPreview`. */
  readonly preview: ViewPreview | null;
  /** Outcomes that a reader asks about first, in the order of asking. */
  readonly headlines: readonly Indicator[];
  /** Tells on demand what a difference is made of; its answers are signals. */
  readonly explainer: Explainer;
  /** Films one run on demand. */
  readonly projector: Projector;
  /** Looks on demand for the value at which an outcome is what it is to be. */
  readonly seeker: Seeker;
  /** Other projects of the reader's, with what their runs gave. */
  readonly shelf: Shelf;
}

/** A custom element that draws a view. */
export interface ViewElement extends HTMLElement {
  input: ViewInput;
}

/** A view by its tab. */
export interface View {
  /** In the page's address, and for tests: `compare`. */
  readonly id: string;
  readonly title: string;
  /** Fetches the view's module, which defines the element. */
  readonly load: () => Promise<unknown>;
  /** Whether it draws what is looked ahead at, and is drawn anew each time the number moves. */
  readonly drawsPreview?: true;
  /** Name of the element. */
  readonly element: string;
}
