import { expect, it } from 'vitest';
import { ProgressLine, duration } from './progress.ts';

function follow(canRewrite: boolean) {
  const written: string[] = [];
  let seconds = 0;
  const terminal = { out: () => undefined, err: (text: string) => written.push(text), width: 80 };
  const line = new ProgressLine({ ...terminal, colour: false, canRewrite }, () => seconds * 1000);
  const at = (now: number, done: number) => {
    seconds = now;
    line.update({ done, total: 40 });
  };
  return { line, at, written };
}

it('rewrites one line on a terminal: a bar, the count and the time left', () => {
  const { line, at, written } = follow(true);
  line.begin(40);
  at(2, 10);
  at(8, 40);
  expect(written).toEqual([
    '\r\u001b[2K░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 40 runs',
    '\r\u001b[2K██████░░░░░░░░░░░░░░░░░░ 10 of 40 runs, about 6 s left',
    '\r\u001b[2K████████████████████████ 40 of 40 runs',
  ]);
});

it('does not guess the time left from the first few runs', () => {
  const { at, written } = follow(true);
  at(3, 1);
  expect(written).toEqual(['\r\u001b[2K█░░░░░░░░░░░░░░░░░░░░░░░ 1 of 40 runs']);
});

it('writes a plain line every tenth where lines cannot be rewritten', () => {
  const { line, at, written } = follow(false);
  line.begin(40);
  for (let done = 1; done <= 40; done++) at(done / 4, done);
  expect(written).toHaveLength(10);
  expect(written[0]).toBe('4 of 40 runs, about 9 s left\n');
  expect(written[9]).toBe('40 of 40 runs\n');
});

it('gives messages a line of their own', () => {
  const { line, written } = follow(true);
  line.say('Worker 2 died.');
  expect(written).toEqual(['\r\u001b[2KWorker 2 died.\n']);
});

it('says lengths of time as people do', () => {
  expect([0.2, 59.4, 60, 125].map(duration)).toEqual(['1 s', '59 s', '1 min', '2 min 5 s']);
});
