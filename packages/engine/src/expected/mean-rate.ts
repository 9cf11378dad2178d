import type { CompiledStream } from '../model/compiled.ts';

/** New families a day that a stream has, on average over the months and days of the week at the start of the horizon. */
export function meanRate({ rate, weekday, dominating, below }: CompiledStream): number {
  let days = 0;
  for (const factor of weekday) days += factor / weekday.length;
  let sum = 0;
  for (const monthly of rate) sum += Math.max(0, monthly * days - below) / rate.length;
  return Math.min(sum, dominating);
}
