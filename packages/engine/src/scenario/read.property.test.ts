import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { SCRAPS } from '../../../../test/fuzz/scraps.ts';
import { fullCouncil } from '../../../../test/support/full-council.ts';
import { readText, smallCouncil } from '../../../../test/support/small-council.ts';
import { findingCodes } from '../errors.ts';
import { scenarioHash } from './hash.ts';

/** A council with a few of its pieces cut out, doubled, or replaced by scraps of YAML. */
const mutated = (council: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(council.length),
        cut: fc.nat(40),
        put: fc.oneof(
          fc.string({ maxLength: 12 }),
          fc.constantFrom(...SCRAPS),
          fc.nat(council.length).map((from) => council.slice(from, from + 60)),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((edits) =>
      edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), council),
    );

function expectSensible(text: string, set: string[] = []): void {
  const { scenario, findings } = readText(text, {}, set);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(scenario === null).toBe(errors.length > 0);
  const lines = text.split('\n').length;
  for (const { code, file, line, column, message, hint } of findings) {
    expect(Object.keys(findingCodes)).toContain(code);
    if (file === 'council.yaml') expect(line).toBeLessThanOrEqual(lines);
    expect(Math.min(line, column)).toBeGreaterThanOrEqual(0);
    expect(message).not.toBe('');
    expect(hint).not.toBe('');
  }
}

describe('whatever a file says', () => {
  test.each([
    ['the small council', smallCouncil],
    ['the full council', fullCouncil],
  ])('reading %s with faults gives a scenario or says what is wrong, and never throws', (_name, council) => {
    fc.assert(
      fc.property(mutated(council), (text) => {
        expectSensible(text);
      }),
      { numRuns: 100 },
    );
  });
  test('any text at all can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expectSensible(text);
      }),
      { numRuns: 200 },
    );
  });
  test('any override at all can be given', () => {
    const override = fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.constantFrom(
            ...['families.frailty', 'stages.*.hours', 'demand', 'name', 'stages.screening.screening.to'],
            ...['demand.streams.*.families', 'stages.*.ifFull', 'placements.*.overflow', 'cohorts'],
          ),
          fc.oneof(
            fc.string(),
            fc.constantFrom('solved', 'none', 'null', '{}', '{ 1: {} }', 'agency', 'duty'),
          ),
        )
        .map(([path, value]) => `${path}=${value}`),
    );
    fc.assert(
      fc.property(override, (text) => {
        expectSensible(fullCouncil, [text]);
      }),
      { numRuns: 100 },
    );
  });
  test('text nested thousands deep is told, not thrown', () => {
    expectSensible(`taper: 1\nname: ${'['.repeat(20_000)}`);
    expectSensible(`taper: 1\nname: ${'[ '.repeat(200)}1${' ]'.repeat(200)}`);
    expectSensible('- '.repeat(20_000));
  });
});

test.each([
  ['small', smallCouncil],
  ['full', fullCouncil],
])('the merged document of the %s council, written out, reads as the same scenario', (_name, council) => {
  const overrides = ['families.frailty=0.4', 'services.*.units.*.vacancy=0.1'];
  const { document, scenario } = readText(council, {}, overrides);
  const again = readText(stringify(document));
  expect(again.findings).toEqual([]);
  expect(scenarioHash(again.scenario!)).toBe(scenarioHash(scenario!));
});

test('the same text gives the same scenario, whatever the order of its stages', () => {
  const [before, stages = ''] = smallCouncil.split(/^stages:\n/m);
  const [, support = '', rest = ''] = /(^ {2}family-support:\n[\s\S]*?)(^return[\s\S]*)/m.exec(stages) ?? [];
  const others = stages.slice(0, stages.indexOf(support));
  const swapped = readText(`${before}stages:\n${support}${others}${rest}`);
  expect(swapped.findings).toEqual([]);
  expect(scenarioHash(swapped.scenario!)).toBe(scenarioHash(readText(smallCouncil).scenario!));
});
