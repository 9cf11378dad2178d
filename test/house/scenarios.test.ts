import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario } from '@taper/engine';
import { readyScenarios } from '../support/ready-files.ts';

const read = (file: string) => readScenario(file, (path) => readFileSync(path, 'utf8'));

/** Numbers that say how a scenario is built, not how the world is: no source can exist for them. */
const STRUCTURAL = [
  /^(taper|horizon)\./,
  /^opening\./,
  /^official\.rereferralWindow$/,
  /^demand\.streams\..*\.seasonal$/,
  /^stages\.[^.]+\.(level|priority|statutory)$/,
  /^services\.[^.]+\.units\.[^.]+\.count$/,
  /^stages\.[^.]+\.timeBox\.stretch$/,
];

function plainNumbers(value: unknown, path: string): string[] {
  if (typeof value === 'number') return [`${path}=${value}`];
  if (typeof value === 'string') return /^\d+(\.\d+)?(d|wd|w|mo|y)$/.test(value) ? [`${path}=${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  if ('value' in value && 'basis' in value) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    plainNumbers(part, path === '' ? key : `${path}.${key}`),
  );
}

describe.each(readyScenarios)('%s', (file) => {
  const { document, findings, evidence } = read(file);

  it('has no findings but warnings of load', () => {
    expect(findings.filter(({ code }) => code !== 'demand-above-staffing')).toEqual([]);
  });

  it('says of every number where it comes from, or that it is assumed', () => {
    const { observed: _observed, ...settings } = document as Record<string, unknown>;
    const unsourced = plainNumbers(settings, '').filter((leaf) => {
      const [path = '', value] = leaf.split('=');
      // A share of everything is a rule, not a figure.
      return value !== '1' && !STRUCTURAL.some((pattern) => pattern.test(path));
    });
    expect(unsourced).toEqual([]);
  });

  it('gives a reason for every number that has no source', () => {
    const bare = evidence.filter(({ source, note }) => source === undefined && note === undefined);
    expect(bare.map(({ path }) => path)).toEqual([]);
  });
});
