/** A scenario on slides: its name, and which colour it has. */
export interface DeckScenario {
  readonly name: string;
  readonly mark: number;
}

/** An outcome in every scenario, as words. */
export interface DeckRow {
  readonly label: string;
  readonly good: 'lower' | 'higher' | null;
  readonly cells: readonly {
    /** `19.0% (18.2–19.8%)`. */
    readonly value: string;
    /** Lines: `↓ clearly lower, better`, `−1.9 (−2.3 to −1.5 points)`; none for the base. */
    readonly difference: readonly string[];
    readonly worth: 'better' | 'worse' | null;
  }[];
}

/** A chart that PowerPoint draws itself, with its numbers behind it. */
export interface DeckChart {
  readonly kind: 'bars' | 'lines' | 'levels';
  readonly title: string;
  /** Code of a spreadsheet for its numbers: `0.0%`. */
  readonly format: string;
  /** Scenarios of bars, months of lines, levels. */
  readonly labels: readonly string[];
  /** One for each scenario; for bars a single one, whose bars have the scenarios' colours. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Marks of the scenarios, for their colours. */
  readonly marks: readonly number[];
  /** The uncertainty in words, scenario by scenario. */
  readonly words: string;
}

/** A comparison as slides: words, tables and charts, before anything of PowerPoint. */
export interface Deck {
  readonly question: string;
  readonly place: string;
  readonly basis: string;
  readonly answers: readonly (DeckScenario & { readonly text: string })[];
  readonly scenarios: readonly DeckScenario[];
  /** Scenario, input, from, to. */
  readonly changes: readonly (readonly [string, string, string, string])[];
  readonly rows: readonly DeckRow[];
  readonly charts: readonly DeckChart[];
  readonly closing: readonly { readonly title: string; readonly lines: readonly string[] }[];
}
