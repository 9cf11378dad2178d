import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endOf, folderWith, staffedCouncil, start, startInto, taper } from '../support/cli.ts';

describe('the command line', () => {
  it.each([
    [['run', 'a.yaml', '--replications', 'many'], 'Give a whole number from 1 to 100000.'],
    [['run', 'a.yaml', '--workers', '0'], 'Give a whole number from 1 to 1000.'],
    [['run', 'a.yaml', '--assumptions', 'none'], 'Allowed choices are off, mid, range.'],
    [['run', 'a.yaml', '--assumption', 'off'], '(Did you mean --assumptions?)'],
    [['run'], "missing required argument 'file'"],
    [['compare', 'a.yaml'], "missing required argument 'files'"],
    [['run', 'a.yaml', 'b.yaml'], 'too many arguments'],
    [['rn', 'a.yaml'], '(Did you mean run?)'],
  ])('takes %j as a fault of the input', async (args, message) => {
    const { code, out, err } = await taper(tmpdir(), ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('explains itself on standard output', async () => {
    const { code, out, err } = await taper(tmpdir(), '--help');
    expect([code, err]).toEqual([0, '']);
    for (const command of ['run', 'compare', 'check', 'diff', 'schema', 'trace'])
      expect(out).toContain(`  ${command} `);
    expect(out).toContain('Exit codes: 0 done');
    expect((await taper(tmpdir(), 'run', '--help')).out).toContain('--replications <n>');
  });

  it('tells its version', async () => {
    expect(await taper(tmpdir(), '--version')).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });

  it('prints the JSON schema of scenario files', async () => {
    const { code, out } = await taper(tmpdir(), 'schema');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ properties: { stages: {}, services: {} } });
  });

  it('does not mind a reader who stops reading', async () => {
    const folder = folderWith({ 'council.yaml': staffedCouncil });
    const child = start(folder, 'schema');
    child.stdout?.destroy();
    const { code, err } = await endOf(child);
    expect([code, err]).toEqual([0, '']);
  });

  it('says in a sentence that standard output takes nothing', async () => {
    const folder = folderWith({ 'council.yaml': staffedCouncil });
    const { code, err } = await endOf(startInto(join(folder, 'council.yaml'), folder, 'schema'));
    expect(code).toBe(1);
    expect(err).toMatch(/^The results cannot be written to standard output: .+\.\n$/);
  });
});
