import { formatPath, type Path } from '../path.ts';
import type { FreeNumber } from './free-parameters.ts';
import { type NumberAt, writtenAmount } from './free-number.ts';
import { givingWay } from './share-sets.ts';

/** Digits of numbers that go along with a free one. */
const DIGITS = 9;

/** A number that a fit puts into the scenario. */
export interface PlacedNumber {
  readonly path: Path;
  readonly value: number | string;
  /** Place of the free number that it is, or goes along with; and whether it gives way to it, as a share does. */
  readonly of: number;
  readonly role: 'free' | 'follows' | 'gives-way';
}

/**
 * Lists all numbers that free numbers put into the scenario: themselves, those that change in the same ratio, and
 * shares that give way in proportion. Free shares of one map that leave nothing to the others leave those at 0 and are
 * themselves too much: the scenario then says so.
 */
export function placedNumbers(free: readonly FreeNumber[], amounts: readonly number[]): PlacedNumber[] {
  const own = free.flatMap(({ number, unit, base, followers }, of): PlacedNumber[] => {
    const amount = amounts[of]!;
    const follows = ({ path, amount: at }: NumberAt): PlacedNumber => {
      const moved = Number(((at!.amount * amount) / base).toPrecision(DIGITS));
      return { path, value: writtenAmount({ amount: moved, unit: at!.unit }), of, role: 'follows' };
    };
    return [
      { path: number.path, value: writtenAmount({ amount, unit }), of, role: 'free' },
      ...followers.map(follows),
    ];
  });
  const shares = new Map(
    own.flatMap(({ path, value }) => (typeof value === 'number' ? [[formatPath(path), value] as const] : [])),
  );
  const maps = new Set<string>();
  const given = free.flatMap(({ shares: sets }, of) =>
    sets.flatMap((set): PlacedNumber[] => {
      const map = formatPath(set.path);
      if (maps.has(map)) return [];
      maps.add(map);
      return (givingWay([set], shares) ?? []).map(({ path, share }) => ({
        ...{ path, value: share, of },
        role: 'gives-way',
      }));
    }),
  );
  return [...own, ...given];
}

/** The overrides that put the free numbers to these amounts. */
export function overridesAt(free: readonly FreeNumber[], amounts: readonly number[]): string[] {
  return placedNumbers(free, amounts).map(({ path, value }) => `${formatPath(path)}=${value}`);
}
