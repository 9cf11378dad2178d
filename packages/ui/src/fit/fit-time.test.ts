import { expect, it } from 'vitest';
import { FitTime } from './fit-time.ts';

/** A clock that a test moves. */
function clocked(threads: number) {
  let now = 0;
  const time = new FitTime(threads, () => now);
  const look = () => time.look(() => Promise.resolve((now += 100)));
  return { time, look, wait: (milliseconds: number) => (now += milliseconds) };
}

it('nothing is said before something has been looked at and simulated', async () => {
  const { time, look } = clocked(2);
  const ahead = { slopes: 8, rounds: 3, simulations: 6 };
  expect(time.left(ahead)).toBeNull();
  await look();
  expect(time.left(ahead)).toBeNull();
  time.simulated(0.5, 1000);
  expect(time.left(ahead)).toBe((4 + 3 * 20) * 100 + 6 * 2000);
});

it('more threads look sooner at what can be looked at side by side', async () => {
  const lefts = [1, 2, 8].map(async (threads) => {
    const { time, look } = clocked(threads);
    await look();
    time.simulated(1, 0);
    return time.left({ slopes: 8, rounds: 0, simulations: 0 });
  });
  expect(await Promise.all(lefts)).toEqual([800, 400, 100]);
});

it('the part that is done is what was spent of what it takes in all', () => {
  const { time, wait } = clocked(1);
  wait(300);
  expect(time.done(null)).toBe(0);
  expect(time.done(700)).toBeCloseTo(0.3);
});
