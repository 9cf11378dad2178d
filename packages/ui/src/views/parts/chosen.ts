import type { ViewInput } from '../view.ts';

/** Place of the scenario that a view looks at: the one chosen in it, or else the one selected on the page. */
export function chosenPlace({ scenarios, selected }: ViewInput, chosenId: string | null): number {
  const place = scenarios.findIndex(({ id }) => id === chosenId);
  return place > 0 ? place : selected;
}

/** The same where the base may be looked at too. */
export function chosenOfAll({ scenarios, selected }: ViewInput, chosenId: string | null): number {
  const place = scenarios.findIndex(({ id }) => id === chosenId);
  return place >= 0 ? place : selected;
}
