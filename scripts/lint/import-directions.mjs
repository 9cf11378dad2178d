/**
 * The folders of packages/engine/src, lowest first, each with the folders it may import from. Imports point one way
 * (docs/architecture.md): `attention` does not know what a family is, `model` does not know how many replications
 * there are.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ENGINE_FOLDERS = {
  math: [],
  random: ['math'],
  calendar: ['math'],
  scenario: ['math', 'calendar'],
  attention: ['math', 'random', 'calendar'],
  outcomes: ['math', 'calendar', 'scenario'],
  model: ['math', 'random', 'calendar', 'scenario', 'attention', 'outcomes'],
  expected: ['math', 'random', 'calendar', 'scenario', 'outcomes', 'model'],
  run: ['math', 'random', 'calendar', 'scenario', 'outcomes', 'model', 'expected'],
  experiment: ['math', 'random', 'calendar', 'scenario', 'outcomes', 'model', 'expected', 'run'],
};

const TESTS = ['**/*.test.ts', '**/*.bench.ts'];

const NOT_PURE = {
  regex: '^node:|^(fs|path|os|url|worker_threads|child_process|crypto|util|process)(/|$)',
  message: 'The engine runs in any worker: nothing of Node.',
};

const FACES = {
  regex: '^@taper/(cli|ui)|(^|/)packages/(cli|ui)/|(^|/)(cli|ui)/src/',
  message: 'The engine knows nothing of its faces.',
};

const OURS = { regex: '^@taper/', message: 'A workbook knows tables, and nothing of what stands in them.' };

const INSIDE = {
  regex: '^@taper/engine/(src|dist)|(^|/)engine/(src|dist)/',
  message: 'Import the engine by its public name, @taper/engine.',
};

/**
 * @param {string} folder of packages/engine/src
 * @returns {object} pattern for `no-restricted-imports`
 */
function aboveOrBeside(folder) {
  const open = [folder, ...(ENGINE_FOLDERS[folder] ?? [])];
  const closed = [...Object.keys(ENGINE_FOLDERS).filter((name) => !open.includes(name)), 'index\\.ts'];
  return {
    regex: `(^|/)\\.\\./(${closed.join('|')})(/|$)`,
    message: `Imports point one way: ${folder} may import ${open.slice(1).join(', ') || 'no other folder'}.`,
  };
}

/**
 * @param {string[]} files
 * @param {object[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
function forbid(files, patterns) {
  return { files, ignores: TESTS, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/**
 * @param {string} face
 * @param {string} other
 */
function forbidInFace(face, other) {
  const otherFace = {
    regex: `^@taper/${other}|(^|/)${other}/src/`,
    message: 'The two faces do not know each other.',
  };
  return forbid([`packages/${face}/src/**/*.ts`], [INSIDE, otherFace]);
}

/** @type {import('eslint').Linter.Config[]} */
export const importDirections = [
  forbid(['packages/engine/src/**/*.ts'], [NOT_PURE, FACES]),
  ...Object.keys(ENGINE_FOLDERS).map((folder) =>
    forbid([`packages/engine/src/${folder}/**/*.ts`], [NOT_PURE, FACES, aboveOrBeside(folder)]),
  ),
  forbid(
    ['packages/workbook/src/**/*.ts'],
    [{ ...NOT_PURE, message: 'A page writes workbooks too: nothing of Node.' }, OURS],
  ),
  forbidInFace('cli', 'ui'),
  forbidInFace('ui', 'cli'),
];
