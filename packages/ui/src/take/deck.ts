import {
  ENGINE_VERSION,
  comparedAssumptions,
  formatChange,
  formatRange,
  formatValue,
  possible,
  verdictWords,
  verdictWorth,
} from '@taper/engine';
import type { ComparedIndicator, Indicator } from '@taper/engine';
import { compareCommand } from '../components/reproduce/command.ts';
import type { Project } from '../state/project.ts';
import type { Studied } from '../state/study.ts';
import type { ViewInput } from '../views/view.ts';
import { answersInWords } from '../words/answer/answers-in-words.ts';
import { assumptionSummary } from '../words/sources/assumption-summary.ts';
import { basisInWords } from '../words/sources/basis.ts';
import { comparedGroups } from '../words/outcomes/first-outcomes.ts';
import { periodInWords } from '../words/scenario/period.ts';
import { placeInWords } from '../words/scenario/place.ts';
import { isSame } from '../words/answer/sameness.ts';
import { NOT_COVERED } from '../words/sources/not-covered.ts';
import { sourcesInWords } from '../words/sources/sources.ts';
import { judgedBy } from '../words/answer/spreads.ts';
import { todayInWords } from '../words/answer/today.ts';
import { isNone, verdictSign } from '../words/answer/verdict-signs.ts';
import { deckCharts } from './deck-charts.ts';
import type { Deck, DeckRow } from './deck-parts.ts';
import { fileBeside } from './download.ts';

/** What the page knows of a comparison beyond its views. */
export interface DeckSources {
  readonly input: ViewInput;
  readonly scenarios: readonly Studied[];
  readonly project: Project;
  readonly question: string;
  /** What the base's author says that it cannot say; empty for nothing. */
  readonly cannotSay: string;
}

/** Puts a comparison into the words, numbers and charts of slides. */
export function deckOf({ input, scenarios, project, question, cannotSay }: DeckSources): Deck {
  const { comparison, headlines, settings } = input;
  const base = input.scenarios[0]!.scenario;
  const outcomes = comparedGroups(base, headlines).flatMap(({ indicators, isAlways }) =>
    indicators.filter((one) => isAlways === true || !isSame(one, comparison)),
  );
  const names = comparison.scenarios.map(({ name }, place) => ({
    ...{ name, mark: input.scenarios[place]?.mark ?? place },
  }));
  const { place, horizon } = base;
  return {
    question,
    place: `${placeInWords(place)}, ${periodInWords(horizon)}`,
    basis: `${basisInWords(input)}. Beside a number: how far it may be off. In brackets: the same of the difference; verdicts go by it.`,
    answers:
      names.length === 1
        ? [{ ...names[0]!, text: todayInWords(comparison.scenarios[0]!.indicators) }]
        : answersInWords(input).map(({ scenario, stillOf, note, text }) => ({
            ...names[scenario]!,
            text: [stillOf && `${stillOf}.`, note, text].filter(Boolean).join(' '),
          })),
    scenarios: names,
    changes: input.scenarios
      .slice(1)
      .flatMap(({ name, changes }) => changes.map(({ label, from, to }) => [name, label, from, to] as const)),
    rows: outcomes.map((indicator) => rowOf(indicator, input)),
    charts: deckCharts(input, outcomes),
    closing: [
      { title: 'What it rests on', lines: assumptionLines(input) },
      {
        title: 'What it cannot say',
        lines: [
          NOT_COVERED,
          'It does not say what will happen to any child.',
          ...(cannotSay === '' ? [] : [cannotSay]),
        ],
      },
      { title: 'Sources', lines: [sourcesInWords(scenarios[0]?.reading?.evidence ?? [])] },
      {
        title: 'How to get the same numbers',
        lines: [
          `Taper ${ENGINE_VERSION}, seed “${settings.seed}”, ${comparison.replications} runs of each scenario, base ${project.base.file}.`,
          compareCommand(filesOf(project, input), settings),
          ...comparison.scenarios.map(
            ({ name, hash }, at) =>
              `${name}: ${hash}${input.scenarios[at]?.isStale === true ? ' (out of date)' : ''}`,
          ),
        ],
      },
    ],
  };
}

function filesOf({ base }: Project, { scenarios }: ViewInput): string[] {
  return [base.file, ...scenarios.slice(1).map(({ name }) => fileBeside(base.file, name))];
}

/** What is least known comes first. */
function assumptionLines({ comparison }: ViewInput): string[] {
  const assumed = comparedAssumptions(comparison.scenarios);
  if (assumed.length === 0) return ['No assumptions beyond the numbers of the scenario files.'];
  const titles = assumed.map(({ title, low, mid, high, scenario }) => {
    const range = low === high ? `${mid}` : `${mid} (${low} to ${high})`;
    return `${title}${scenario === null ? '' : ` in “${scenario}”`}: ${range}`;
  });
  return [`${assumptionSummary(assumed)}.`, titles.join('; ')];
}

function rowOf(indicator: Indicator, { comparison }: ViewInput): DeckRow {
  const cells = comparison.scenarios.map(({ indicators }) => {
    const result = indicators.find(({ id }) => id === indicator.id);
    return result === undefined
      ? { value: 'not counted', difference: [], worth: null }
      : cellOf(indicator, result);
  });
  return { label: indicator.label, good: indicator.good, cells };
}

function cellOf({ unit, good }: Indicator, result: ComparedIndicator): DeckRow['cells'][number] {
  const { difference } = result;
  const interval = intervalOf(result, unit);
  const number = formatValue(result.mean, unit);
  const value = interval === '' ? number : `${withoutUnit(number)} ${interval}`;
  if (difference === null) return { value, difference: [], worth: null };
  if (isNone(difference)) return { value, difference: ['= no difference'], worth: null };
  const range = judgedBy(difference);
  const size = Math.max(Math.abs(range[0]), Math.abs(range[1]));
  const change = `${withoutUnit(formatChange(difference.mean, unit, size))} (${formatRange(range, unit, formatChange, size)})`;
  const worth = verdictWorth(difference.verdict, good);
  const words = `${verdictSign(difference)} ${verdictWords(difference.verdict)}${worth === null ? '' : `, ${worth}`}`;
  return { value, difference: [words, change], worth };
}

/** The unit is said once, at the end: `−1.9 (−2.3 to −1.5 points)`. */
function withoutUnit(number: string): string {
  return number.split(' ')[0] ?? number;
}

function intervalOf({ mean, ci95, plausible }: ComparedIndicator, unit: string): string {
  const interval = plausible ?? ci95;
  if (interval === null || interval[0] === interval[1]) return '';
  return `(${formatRange(possible(interval, mean, unit), unit)})`;
}
