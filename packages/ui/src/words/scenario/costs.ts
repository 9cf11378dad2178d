import type { Scenario } from '@taper/engine';

/** A cost that a place has, or might have. */
export interface PossibleCost {
  /** Where it stands in a file: `roles.family-worker.cost.perYear`. */
  readonly path: string;
  /** What costs it: `Family worker`. */
  readonly label: string;
  readonly per: 'post' | 'child';
  /** Null: nobody has given it. */
  readonly amount: number | null;
}

/** The costs of roles that have posts, a year, and of children placed, a week; those that nobody has given come first. */
export function possibleCosts({ services, roles, placements }: Scenario): PossibleCost[] {
  const posts = new Set(
    Object.values(services).flatMap(({ units }) =>
      Object.values(units).flatMap((unit) => Object.keys(unit.posts)),
    ),
  );
  const all = [
    ...Object.entries(roles).flatMap(([id, { label, cost }]): PossibleCost[] =>
      posts.has(id)
        ? [{ path: `roles.${id}.cost.perYear`, label, per: 'post', amount: cost?.perYear ?? null }]
        : [],
    ),
    ...Object.entries(placements).map(([id, { label, cost }]): PossibleCost => ({
      ...{ path: `placements.${id}.cost.variable`, label, per: 'child', amount: cost?.variable ?? null },
    })),
  ];
  return [...all.filter(({ amount }) => amount === null), ...all.filter(({ amount }) => amount !== null)];
}

/** Reads an amount as people write it: `£42,000`; null where it is none. */
export function readAmount(text: string): number | null {
  const plain = text.replace(/[£$€,\s]/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
