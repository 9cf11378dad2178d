import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../scripts/support/paths.mjs';
import { stamp } from '../../scripts/support/stamp.mjs';

describe('A build is repeated', () => {
  const folder = mkdtempSync(join(tmpdir(), 'taper-stamp-'));
  const source = join(folder, 'src', 'a.ts');
  const output = join(folder, 'dist', 'a.js');
  const name = `test-${process.pid}`;
  const build = () => stamp(name, [folder], [output]);

  beforeEach(() => {
    mkdirSync(join(folder, 'src'), { recursive: true });
    mkdirSync(join(folder, 'dist'), { recursive: true });
    writeFileSync(source, 'one');
    writeFileSync(output, 'built');
    build().done();
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
    rmSync(join(root, 'node_modules', '.cache', 'taper', name), { force: true });
  });

  test('not when nothing changed, nor when only its own output did', () => {
    writeFileSync(source, 'one');
    writeFileSync(output, 'touched');
    expect(build().fresh).toBe(true);
  });

  test('when a source was edited, added, or removed', () => {
    writeFileSync(source, 'two');
    expect(build().fresh).toBe(false);
    writeFileSync(source, 'one');
    writeFileSync(join(folder, 'src', 'b.ts'), '');
    expect(build().fresh).toBe(false);
    rmSync(join(folder, 'src', 'b.ts'));
    expect(build().fresh).toBe(true);
    rmSync(source);
    expect(build().fresh).toBe(false);
  });

  test('when its output is gone', () => {
    rmSync(output);
    expect(build().fresh).toBe(false);
  });
});
