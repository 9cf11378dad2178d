import { describe, expect, it } from 'vitest';
import { council, readText } from '../../../../../test/support/small-council.ts';
import { comparableFindings } from './comparable.ts';

type Change = readonly [string, string];
const scenarioOf = (...changes: readonly Change[]) => readText(council(...changes)).scenario!;
const base = { scenario: scenarioOf(), file: 'base.yaml' };
const findingsOf = (...changes: readonly Change[]) =>
  comparableFindings([base, { scenario: scenarioOf(...changes), file: 'other.yaml' }]);

describe('scenarios that are compared', () => {
  it('have nothing against them where they differ in what a policy changes', () => {
    expect(findingsOf(['families: { value: 320', 'families: { value: 330'])).toEqual([]);
  });

  it('must have one horizon', () => {
    const findings = findingsOf(['months: 36', 'months: 24']);
    expect(findings.map(({ code, severity, file, path }) => [code, severity, file, path])).toEqual([
      ['not-comparable', 'error', 'other.yaml', 'horizon.months'],
    ]);
  });

  it('are told where an opening of their own is not used, and not where it is', () => {
    const sampled = ['kind: warmup', 'kind: sampled'] as const;
    expect(findingsOf(sampled).map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['opening-unused', 'warning', 'other.yaml'],
    ]);
    expect(findingsOf(['kind: warmup', 'kind: sampled, steady: true'])).toEqual([]);
  });
});
