import { formatPath } from '../path.ts';
import type { Remark, Report } from '../reading/report.ts';
import type { MapNode } from '../source/node.ts';
import type { WrittenFree } from '../types/targets.ts';
import { amountOf, inUnit, numbersAt, type NumberAt, remarkOnAmount } from './free-number.ts';
import { setOfShares, type ShareSet } from './share-sets.ts';

/** A number of a scenario that is fitted. Low, high and start are amounts in its unit. */
export interface FreeNumber {
  readonly written: WrittenFree;
  readonly number: NumberAt;
  /** `d`, `w`, `mo`, `y` or `wd`; empty for plain numbers. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly start: number;
  /** What the scenario itself has there, to which others stay in proportion; the start where it has nothing. */
  readonly base: number;
  /** Others, which change in the same ratio. */
  readonly followers: readonly NumberAt[];
  /** The shares that sum to 1 with it, which give way in proportion; one for it and for each follower. */
  readonly shares: readonly ShareSet[];
}

/** Finds the numbers that are free; what is wrong with one is reported where it is written. */
export function freeNumbers(free: readonly WrittenFree[], root: MapNode, report: Report): FreeNumber[] {
  const numbers = free.flatMap((written) => {
    const number = freeNumber(written, root);
    if (!('message' in number)) return [number];
    report.add(written.place, ['free', written.path], number);
    return [];
  });
  for (const number of numbers) {
    const remark = doubled(number, numbers) ?? crowded(number, numbers);
    if (remark !== null) report.add(number.written.place, ['free', number.written.path], remark);
  }
  return numbers;
}

function freeNumber(written: WrittenFree, root: MapNode): FreeNumber | Remark {
  const found = numbersAt(root, written.path);
  if ('message' in found) return found;
  const [number, ...rest] = found;
  if (number === undefined || rest.length > 0) {
    const hint = 'name one number, and the others under with:';
    return { code: 'not-free', message: `${written.path} names ${found.length} numbers`, hint };
  }
  const unit = unitOf(number, written);
  const bounds = { low: 0, high: 0, start: 0 };
  for (const which of ['low', 'high', 'start'] as const) {
    const said = written[which];
    const amount = which === 'start' && said === null ? number.amount : amountOf(said);
    const converted = amount === null ? null : inUnit(amount, unit);
    if (converted === null) return unreadable(which, number, said);
    const remark = remarkOnAmount(number, { amount: converted, unit });
    if (remark !== null) return { ...remark, message: `${which}: ${remark.message}` };
    bounds[which] = converted;
  }
  const { low, high, start } = bounds;
  if (!(low < high)) {
    const message = `low ${String(written.low)} is not below high ${String(written.high)}`;
    return { code: 'range-out-of-order', message, hint: 'bounds leave room: low is below high' };
  }
  if (start < low || start > high) {
    const message = `it starts at ${start}${unit}, outside ${String(written.low)} to ${String(written.high)}`;
    return { code: 'out-of-bounds', message, hint: 'widen the bounds, or give a start: between them' };
  }
  const followers = followersOf(written, number, root);
  if ('message' in followers) return followers;
  const base = (number.amount === null ? null : inUnit(number.amount, unit)) ?? start;
  if (base === 0 && followers.length > 0) {
    const message = `${written.path} is 0, and nothing is in proportion to that`;
    return { code: 'not-free', message, hint: 'take out with:' };
  }
  return withShares({ written, number, unit, low, high, start, base, followers, shares: [] }, root);
}

/** A length of time stays in the unit in which it is written. */
function unitOf({ amount }: NumberAt, { start, low }: WrittenFree): string {
  return amount?.unit ?? amountOf(start ?? low)?.unit ?? '';
}

function unreadable(which: string, { shape, path }: NumberAt, said: number | string | null): Remark {
  const { kind, title } = shape.field;
  if (said === null) {
    const message = `${formatPath(path)} has no number to start from`;
    return { code: 'not-free', message, hint: 'give it a start:' };
  }
  const hint = kind === 'number' ? 'write a plain number' : 'write a number and its unit, such as 13w';
  return { code: 'wrong-type', message: `${which} is no value for ${title}: "${said}"`, hint };
}

function followersOf({ with: paths }: WrittenFree, own: NumberAt, root: MapNode): NumberAt[] | Remark {
  const followers: NumberAt[] = [];
  for (const path of paths) {
    const found = numbersAt(root, path);
    if ('message' in found) return found;
    for (const number of found) {
      if (formatPath(number.path) === formatPath(own.path)) continue;
      if (number.amount === null) {
        const message = `${formatPath(number.path)} has no number to change`;
        return { code: 'not-free', message, hint: 'take it out of with:' };
      }
      followers.push(number);
    }
  }
  return followers;
}

function withShares(free: FreeNumber, root: MapNode): FreeNumber | Remark {
  const shares: ShareSet[] = [];
  for (const number of [free.number, ...free.followers]) {
    const set = setOfShares(number, root);
    if (set === null) continue;
    if ('message' in set) return set;
    shares.push(set);
  }
  return { ...free, shares };
}

/** Free shares of one map must leave room for each other at their highest. */
function crowded(one: FreeNumber, all: readonly FreeNumber[]): Remark | null {
  const map = formatPath(one.number.path.slice(0, -1));
  const together = all.filter(
    ({ number, shares }) => shares.length > 0 && formatPath(number.path.slice(0, -1)) === map,
  );
  const sum = together.reduce((most, { high }) => most + high, 0);
  if (together[0] !== one || together.length < 2 || sum <= 1) return null;
  const message = `the free shares of ${map} may come to ${Number(sum.toPrecision(6))} together`;
  return { code: 'shares-do-not-sum', message, hint: 'lower their highest values: shares sum to 1' };
}

/** A number cannot be moved by two parameters at once. */
function doubled(one: FreeNumber, all: readonly FreeNumber[]): Remark | null {
  const own = [one.number, ...one.followers].map(({ path }) => formatPath(path));
  const other = all
    .slice(0, all.indexOf(one))
    .find(({ number, followers }) =>
      [number, ...followers].some(({ path }) => own.includes(formatPath(path))),
    );
  if (other === undefined) return null;
  const hint = 'take one of them out, or out of with:';
  const message = `${one.written.path} and ${other.written.path} move the same number`;
  return { code: 'not-free', message, hint };
}
