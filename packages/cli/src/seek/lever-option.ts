import { InvalidArgumentError, Option } from 'commander';
import { type WrittenRange, writtenRange } from '../sweep/vary-option.ts';

/** A lever as it is written: `services.early-help.units.hub.posts.worker=2..6,step=0.5,cost=42000`. */
export interface WrittenLever extends WrittenRange {
  /** Null: any value, or whole numbers where the field takes these alone. */
  readonly step: number | null;
  /** Money a year for one more; null: what the scenario's own prices say. */
  readonly cost: number | null;
}

/** The option that names a field that may be moved, between which ends, in which steps, and at what cost. */
export function leverOption(): Option {
  return new Option(
    '--lever <path=from..to>',
    'a field that may be moved, with its range; “,step=N” where only steps will do, “,cost=N” for what one more costs a year where the scenario has no price of it (may be repeated)',
  ).argParser((written: string, before: readonly WrittenLever[] = []) => [...before, writtenLever(written)]);
}

function writtenLever(written: string): WrittenLever {
  const [range = '', ...parts] = written.split(',');
  const told = new Map(parts.map((part) => part.split('=', 2).map((one) => one.trim()) as [string, string]));
  const unknown = [...told.keys()].filter((name) => name !== 'step' && name !== 'cost');
  if (unknown.length > 0 || told.size < parts.length)
    throw new InvalidArgumentError(`Behind the range, “,step=N” and “,cost=N” may stand once each.`);
  const number = (name: string) => {
    const text = told.get(name);
    if (text === undefined) return null;
    const value = /^(\d+(\.\d+)?|\.\d+)$/.test(text) ? Number(text) : 0;
    if (value > 0) return value;
    throw new InvalidArgumentError(`${name}=${text}: give a number above 0.`);
  };
  return { ...writtenRange(range), step: number('step'), cost: number('cost') };
}
