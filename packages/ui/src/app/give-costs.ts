import type { PageModel } from '../state/page-model.ts';

/** Amounts by path, as a reader gives them. */
export type OwnCosts = Readonly<Record<string, number>>;

/** Puts costs of the reader's under everything: the base has them, and with it every scenario beside it. */
export async function giveCosts({ store, study, desk, notice }: PageModel, costs: OwnCosts): Promise<void> {
  const { base } = store.project.value;
  try {
    const made = await desk.withCosts(base, study.scenarios.value[0]?.name ?? 'Today', costs);
    // Another place may have been opened meanwhile.
    if (store.project.value.base === base) store.rebase(made, 'Your costs are counted from now on.');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notice.value = {
      text: `The costs could not be written into this place’s file (${reason}).`,
      isProblem: true,
    };
  }
}
