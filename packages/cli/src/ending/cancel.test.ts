import { afterEach, expect, it, vi } from 'vitest';
import { untilCancelled } from './cancel.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Work that goes on until its signal says stop, and then takes its time. */
const stubborn = (signal: AbortSignal) =>
  new Promise<string>((resolve) => {
    signal.addEventListener('abort', () => setTimeout(() => resolve('stopped'), 400));
  });

it('stops work at the first Ctrl-C and gives back what it has', async () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const work = untilCancelled(stubborn);
  process.emit('SIGINT');
  expect(await work).toBe('stopped');
  expect(exit).not.toHaveBeenCalled();
});

it('takes a Ctrl-C that two programs pass on as one', async () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const work = untilCancelled(stubborn);
  process.emit('SIGINT');
  process.emit('SIGINT');
  await work;
  expect(exit).not.toHaveBeenCalled();
});

it('ends the process at once at a second Ctrl-C', async () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const work = untilCancelled(stubborn);
  process.emit('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 300));
  process.emit('SIGINT');
  expect(exit).toHaveBeenCalledExactlyOnceWith(130);
  await work;
});

it('leaves Ctrl-C to others once the work is done', async () => {
  const before = process.listenerCount('SIGINT');
  expect(await untilCancelled(() => Promise.resolve(3))).toBe(3);
  expect(process.listenerCount('SIGINT')).toBe(before);
});
