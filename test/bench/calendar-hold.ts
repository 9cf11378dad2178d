import { EventCalendar } from '../../packages/engine/src/calendar/event-calendar.ts';
import { cpuSeconds } from './cpu-seconds.ts';

const HOLDS = 400_000;

/** Takes the next timer of the event calendar alone and sets it anew, over and over; timers a second. */
export function calendarHold(pending: number): number {
  const calendar = new EventCalendar(pending);
  for (let timer = 0; timer < pending; timer++) calendar.set(timer, spread(timer), 0);
  const began = cpuSeconds();
  for (let i = 0; i < HOLDS; i++) {
    const now = calendar.nextTime;
    calendar.set(calendar.pop(), now + spread(i), 0);
  }
  return HOLDS / (cpuSeconds() - began);
}

/** A number from 0 up to 1000 that looks random and costs next to nothing. */
function spread(i: number): number {
  return (Math.imul(i + 1, 0x9e3779b1) >>> 0) / 4294967.296;
}
