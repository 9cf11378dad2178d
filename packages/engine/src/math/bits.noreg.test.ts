import { expect, test } from 'vitest';
import { exp } from './exp.ts';
import { logGamma } from './log-gamma.ts';
import { log } from './log.ts';
import { pow } from './pow.ts';

/** Digests every bit of 5,000 results (FNV-1a over their 32-bit halves). */
function digest(f: (x: number) => number, from: number, to: number): string {
  const float = new Float64Array(1);
  const view = new DataView(float.buffer);
  let hash = 0x811c9dc5;
  for (let i = 1; i <= 5000; i++) {
    view.setFloat64(0, f(from + ((to - from) * i) / 5001));
    hash = Math.imul(hash ^ view.getUint32(0), 0x01000193);
    hash = Math.imul(hash ^ view.getUint32(4), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}

test('log, exp, pow and logGamma keep every bit', () => {
  expect({
    log: digest(log, 0, 3),
    exp: digest(exp, -40, 40),
    pow: digest((x) => pow(x, 1 / 0.6), 0, 50),
    logGamma: digest(logGamma, 0, 40),
  }).toMatchInlineSnapshot(`
    {
      "exp": "6eaa2405",
      "log": "d506ef99",
      "logGamma": "3d80876b",
      "pow": "c7ac01cf",
    }
  `);
});
