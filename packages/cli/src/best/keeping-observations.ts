import { type SelectionAsk, firstReplications } from '@taper/engine';
import { keepingAnswers } from '../seek/kept-answers.ts';

/**
 * Asks only for observations that are not kept yet, and keeps every one in a folder as it comes.
 *
 * @param of what tells these from others
 * @param goesOn whether those that the folder holds are taken over
 * @throws InputFault as `keepingAnswers` does
 */
export function keepingObservations(
  ask: SelectionAsk,
  dir: string | undefined,
  of: unknown,
  goesOn: boolean,
): SelectionAsk {
  const kept = keepingAnswers(
    async (points, numbers) => {
      const found = await ask(
        points.map(([system]) => system!),
        numbers[0]!,
        numbers.at(-1)! + 1,
      );
      return found?.map((values) => [values]) ?? null;
    },
    ...([dir, of, goesOn] as const),
  );
  return async (systems, from, to) => {
    const numbers = firstReplications(to).slice(from);
    const found = await kept(
      systems.map((system) => [system]),
      numbers,
    );
    return found?.map(([values]) => values!) ?? null;
  };
}
