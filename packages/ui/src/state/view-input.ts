import { computed } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { compareResult, defaults, designOf } from '@taper/engine';
import type { CompareResult, Indicator } from '@taper/engine';
import type { ViewInput, ViewScenario } from '../views/view.ts';
import { scenarioName } from '../words/scenario/scenario-name.ts';
import { sourcesInWords } from '../words/sources/sources.ts';
import { stillOfInWords } from '../words/answer/still-of.ts';
import type { Explainer } from './explainer.ts';
import type { Projector } from './projector.ts';
import type { ProjectStore } from './project-store.ts';
import type { Seeker } from './seeker.ts';
import { requestOf } from './session.ts';
import type { Results, Session } from './session.ts';
import type { Shelf } from './shelf.ts';
import { BASE_ID } from './study.ts';
import type { Studied, Study } from './study.ts';

/** What views are made from. */
export interface ViewSources {
  readonly store: ProjectStore;
  readonly study: Study;
  readonly session: Session;
  readonly headlines: ReadonlySignal<readonly Indicator[]>;
  readonly explainer: Explainer;
  readonly projector: Projector;
  readonly seeker: Seeker;
  readonly shelf: Shelf;
}

/** Works out what views are given whenever something of it changes; null before the first runs. */
export function viewInput(sources: ViewSources): ReadonlySignal<ViewInput | null> {
  const { store, study, session, headlines, explainer, projector, seeker, shelf } = sources;
  const shown = computed(() => shownOf(session.results.value, study.scenarios.value));
  // Names and staleness change far more often than results, which take long to sum up.
  const comparison = computed(() => comparisonOf(session.results.value, study));
  return computed(() => {
    const results = session.results.value;
    const scenarios = shown.value;
    const [base] = scenarios;
    if (results === null || comparison.value === null || base === undefined) return null;
    const places = scenarios.map(({ id }) => results.played.findIndex(({ playable }) => playable.id === id));
    const { horizon } = base.scenario;
    const outcomes = results.outcomes.select(places);
    return {
      ...{ state: session.state.value, settings: results.settings, scenarios, outcomes },
      sources: sourcesInWords(study.scenarios.value[0]?.reading?.evidence ?? []),
      isStale: scenarios.some(({ isStale }) => isStale),
      comparison: named(comparison.value, scenarios, places),
      design: designOf(
        scenarios.map(({ scenario }) => scenario),
        defaults.assumptions,
        outcomes.replications,
      ),
      months: { start: horizon.start, count: horizon.months },
      selected: Math.max(
        scenarios.findIndex(({ id }) => id === store.selected.value),
        Math.min(1, scenarios.length - 1),
      ),
      // Only views that draw it are told of it, and only then: see `view-tabs`.
      preview: null,
      headlines: headlines.value,
      explainer,
      projector,
      seeker,
      shelf,
    };
  });
}

/** Scenarios with results, in the reader's order. */
function shownOf(results: Results | null, scenarios: readonly Studied[]): ViewScenario[] {
  if (results === null) return [];
  const base = scenarios[0]?.reading?.hash;
  return scenarios.flatMap(({ id, mark, name: current, variant, reading, isRead }) => {
    const played = results.played.find(({ playable }) => playable.id === id);
    if (played === undefined) return [];
    const { hash, scenario, changes } = played.playable;
    const isOfBase = results.played[0]?.playable.hash === base;
    const isStale = !isRead || !isOfBase || hash !== reading?.hash;
    // A scenario that is named after its changes keeps the name that its figures were made under.
    const name = isStale && variant?.name === null ? scenarioName(changes) : current;
    const stillOf = isStale ? stillOfInWords(changes, reading?.changes ?? []) : '';
    return [{ id, mark, name, scenario, changes, runs: played.done, isStale, stillOf }];
  });
}

/** The comparison of everything that has run, under whatever names it ran. */
function comparisonOf(results: Results | null, study: Study): CompareResult | null {
  if (results === null) return null;
  const { settings, outcomes, played } = results;
  const scenarios = played.map(({ playable }) => playable);
  const readings = new Map(study.scenarios.peek().map(({ id, reading }) => [id, reading]));
  return compareResult({
    request: requestOf(scenarios, settings.seed, outcomes.replications),
    outcomes,
    findings: [],
    evidence: played.map(({ playable }) => readings.get(playable.id)?.evidence ?? []),
  });
}

/** The same comparison of some of its scenarios, in their order, by the names they have now. */
function named(
  comparison: CompareResult,
  scenarios: readonly ViewScenario[],
  places: readonly number[],
): CompareResult {
  const compared = scenarios.flatMap(({ name }, index) => {
    const one = comparison.scenarios[places[index] ?? -1];
    return one === undefined ? [] : [{ ...one, name }];
  });
  // Which is the best depends on what else there is.
  const isWhole = comparison.scenarios.length === scenarios.length;
  const best = comparison.best.map(({ indicator, probabilities }) => ({
    indicator,
    probabilities: places.map((place) => probabilities[place] ?? 0),
  }));
  return {
    ...comparison,
    base: scenarios[0]?.name ?? BASE_ID,
    scenarios: compared,
    pairs: namedPairs(comparison, compared, places),
    best: isWhole ? best : [],
  };
}

/** Pairs of the scenarios that are shown, by the names they have now. */
function namedPairs(
  { pairs, scenarios }: CompareResult,
  compared: CompareResult['scenarios'],
  places: readonly number[],
): CompareResult['pairs'] {
  const names = new Map(places.map((place, index) => [scenarios[place]?.name, compared[index]?.name]));
  return pairs.flatMap((pair) => {
    const [scenario, against] = [names.get(pair.scenario), names.get(pair.against)];
    return scenario === undefined || against === undefined ? [] : [{ ...pair, scenario, against }];
  });
}
