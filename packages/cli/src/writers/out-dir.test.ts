import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { InputFault } from '../ending/stops.ts';
import { checkOutDir, writeOutDir } from './out-dir.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'taper-'));
});

describe('the folder of results', () => {
  it('is made with its parents, and holds the files and nothing else', () => {
    const dir = join(place, 'results', 'today');
    writeOutDir(dir, { 'run.json': '{}\n', 'summary.csv': 'a\n' });
    expect(readdirSync(dir).sort()).toEqual(['run.json', 'summary.csv']);
    expect(readFileSync(join(dir, 'summary.csv'), 'utf8')).toBe('a\n');
  });

  it('keeps what else is in it and replaces results of the same name', () => {
    writeFileSync(join(place, 'notes.txt'), 'mine');
    writeFileSync(join(place, 'run.json'), 'old');
    writeOutDir(place, { 'run.json': 'new' });
    expect(readdirSync(place).sort()).toEqual(['notes.txt', 'run.json']);
    expect(readFileSync(join(place, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(place, 'run.json'), 'utf8')).toBe('new');
  });

  it('is left without half-written files when one cannot be put in its place', () => {
    mkdirSync(join(place, 'monthly.csv', 'in the way'), { recursive: true });
    expect(() => writeOutDir(place, { 'monthly.csv': 'b' })).toThrow(InputFault);
    expect(readdirSync(place)).toEqual(['monthly.csv']);
  });

  it('is refused beforehand when a file stands in its place or above it', () => {
    writeFileSync(join(place, 'taken'), '');
    expect(() => checkOutDir(join(place, 'taken'), [])).toThrow(/taken is not a folder/);
    expect(() => checkOutDir(join(place, 'taken', 'below'), [])).toThrow(InputFault);
  });

  it('is refused beforehand without a name, or where it cannot be made, and nothing is left of the trial', () => {
    expect(() => checkOutDir('', [])).toThrow('Give --out the name of a folder.');
    expect(() => checkOutDir(join(place, 'a', 'b'.repeat(1000)), [])).toThrow(InputFault);
    expect(readdirSync(place)).toEqual([]);
  });

  it('is refused beforehand when a folder stands in the place of a result', () => {
    mkdirSync(join(place, 'run.json'));
    expect(() => checkOutDir(place, ['summary.csv', 'run.json'])).toThrow(/run\.json is not a file/);
    expect(readdirSync(place)).toEqual(['run.json']);
  });

  it('is accepted beforehand without being made or changed', () => {
    writeFileSync(join(place, 'run.json'), 'old');
    checkOutDir(join(place, 'a', 'b'), ['run.json']);
    checkOutDir(place, ['run.json']);
    expect(readdirSync(place)).toEqual(['run.json']);
    expect(readFileSync(join(place, 'run.json'), 'utf8')).toBe('old');
  });
});
