import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { ENGINE_FOLDERS } from '../../scripts/lint/import-directions.mjs';

// Without types, since these files do not exist.
const eslint = new ESLint({
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});

/** Rules that a piece of code breaks, were it in this file. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const engine = (folder: string): string => `packages/engine/src/${folder}/example.ts`;
const importing = (source: string): string =>
  `import { thing } from '${source}';\nexport const other = thing;\n`;

describe('Imports of the engine point one way', () => {
  const folders = Object.entries(ENGINE_FOLDERS);

  test.each(folders)('%s may import only what lies below it', async (folder, below) => {
    for (const [other] of folders.filter(([name]) => name !== folder)) {
      const expected = below.includes(other) ? [] : ['no-restricted-imports'];
      expect(await broken(engine(folder), importing(`../${other}/thing.ts`)), other).toEqual(expected);
    }
  });

  test('no folder lies below another that lies below it', () => {
    const order = folders.map(([name]) => name);
    for (const [folder, below] of folders) {
      for (const other of below)
        expect(order.indexOf(other), `${folder} imports ${other}`).toBeLessThan(order.indexOf(folder));
    }
  });

  test('a folder inside a folder keeps the direction', async () => {
    expect(
      await broken('packages/engine/src/attention/clock/example.ts', importing('../../model/family.ts')),
    ).toEqual(['no-restricted-imports']);
  });

  test('tests may set up whatever they need', async () => {
    expect(
      await broken('packages/engine/src/attention/example.test.ts', importing('../model/family.ts')),
    ).toEqual([]);
  });

  test.each([
    'node:fs',
    'worker_threads',
    '@taper/cli',
    '@taper/ui',
    '../../../cli/src/main.ts',
    '../index.ts',
  ])('the engine does not import %s', async (source) => {
    expect(await broken(engine('model'), importing(source))).toEqual(['no-restricted-imports']);
  });
});

describe('The faces import the engine by its name', () => {
  test.each(['cli', 'ui'])('%s', async (face) => {
    const file = `packages/${face}/src/example.ts`;
    const other = face === 'cli' ? 'ui' : 'cli';
    expect(await broken(file, importing('@taper/engine'))).toEqual([]);
    expect(await broken(file, importing('../../engine/src/index.ts'))).toEqual(['no-restricted-imports']);
    expect(await broken(file, importing('@taper/engine/src/random/key.ts'))).toEqual([
      'no-restricted-imports',
    ]);
    expect(await broken(file, importing(`@taper/${other}`))).toEqual(['no-restricted-imports']);
  });
});

describe('The engine gives the same bytes everywhere', () => {
  test.each([
    'log',
    'exp',
    'pow',
    'log2',
    'log10',
    'expm1',
    'log1p',
    'sin',
    'cos',
    'tan',
    'cbrt',
    'hypot',
    'random',
  ])('Math.%s has no place in it', async (name) => {
    expect(await broken(engine('random'), `export const x: unknown = Math.${name};\n`)).toEqual([
      'no-restricted-properties',
    ]);
    expect(
      await broken(engine('random'), `const { ${name} } = Math;\nexport const x: unknown = ${name};\n`),
    ).toEqual(['no-restricted-properties']);
  });

  test.each(['sqrt', 'floor', 'min', 'max', 'abs', 'imul', 'round', 'trunc', 'ceil'])(
    'Math.%s is exact',
    async (name) => {
      expect(await broken(engine('random'), `export const x: unknown = Math.${name};\n`)).toEqual([]);
    },
  );

  test.each([
    ['a power', 'export const x = 2 ** 32;\n', 'no-restricted-syntax'],
    ['a power in place', 'export let x = 2;\nx **= 2;\n', 'no-restricted-syntax'],
    ['the time', 'export const x = Date.now();\n', 'no-restricted-properties'],
    ['the day', 'export const x = new Date();\n', 'no-restricted-syntax'],
    ['the order of a locale', "export const x = 'a'.localeCompare('b');\n", 'no-restricted-syntax'],
  ])('%s has no place in it', async (_, code, rule) => {
    expect(await broken(engine('model'), code)).toEqual([rule]);
  });

  test('a test may compare with Math.log', async () => {
    expect(
      await broken('packages/engine/src/math/example.test.ts', 'export const x = Math.log(2 ** 3);\n'),
    ).toEqual([]);
  });
});

describe('TypeScript is only for types', () => {
  test.each([
    ['an enum', 'export enum Level { One }\n', 'no-restricted-syntax'],
    ['a namespace', 'export namespace Level { export const one = 1; }\n', 'no-restricted-syntax'],
    [
      'a parameter property',
      'export class Level { constructor(readonly one: number) { void one; } }\n',
      'no-restricted-syntax',
    ],
    ['a default export', 'export default 1;\n', 'no-restricted-syntax'],
    ['any', 'export const x: any = 1;\n', '@typescript-eslint/no-explicit-any'],
  ])('%s is turned away', async (_, code, rule) => {
    expect(await broken(engine('model'), code)).toContain(rule);
  });

  test('a file of more than 300 lines is turned away', async () => {
    expect(await broken(engine('model'), 'export {};\n'.repeat(301))).toContain('max-lines');
  });
});

describe('The page is open to everyone', () => {
  const template = (html: string) => `import { html } from 'lit';\nexport const view = html\`${html}\`;\n`;

  test.each([
    ['an image without words', '<img src="a.png">', 'lit-a11y/alt-text'],
    [
      'a click that no key can make',
      '<div @click=${() => undefined}>Run</div>',
      'lit-a11y/click-events-have-key-events',
    ],
    ['a role that does not exist', '<div role="button-ish"></div>', 'lit-a11y/aria-role'],
  ])('%s is turned away', async (_, html, rule) => {
    expect(await broken('packages/ui/src/example.ts', template(html))).toContain(rule);
  });
});
