import type { StudiedScenario, Study } from '../study/study.ts';

/** Columns that say which scenario a row is of: its name, and its option of each factor. */
export function scenarioHeader({ factors }: Study): string[] {
  return ['scenario', ...factors.map(({ id }) => id)];
}

/** What stands in these columns. */
export function scenarioCells({ factors }: Study, { name, options }: StudiedScenario): string[] {
  return [name, ...factors.map(({ id }) => options[id] ?? '')];
}
