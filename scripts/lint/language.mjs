/** TypeScript only for types, and named exports only: what is left after erasing the types is plain JavaScript. */
const TYPES_ONLY = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings: TypeScript is only for types.' },
  { selector: 'TSModuleDeclaration[kind!="global"]', message: 'Use a module: TypeScript is only for types.' },
  { selector: 'TSParameterProperty', message: 'Declare the field: TypeScript is only for types.' },
  { selector: 'TSImportEqualsDeclaration', message: 'Use import … from: TypeScript is only for types.' },
  { selector: 'ExportDefaultDeclaration', message: 'Give the export a name.' },
];

/** The engine gives the same bytes everywhere, today and next year. */
const SAME_BYTES = [
  { selector: 'BinaryExpression[operator="**"]', message: 'Node and browsers differ: use pow of math/.' },
  {
    selector: 'AssignmentExpression[operator="**="]',
    message: 'Node and browsers differ: use pow of math/.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The engine does not know what day it is.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The engine does not know what day it is.' },
  {
    selector: 'CallExpression[callee.property.name="localeCompare"]',
    message: 'Order of a locale differs between machines: compare with <.',
  },
];

/** What IEEE 754 defines to the last digit; logarithms, powers and angles differ between Node and browsers. */
const EXACT_MATH = [
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
  'PI',
  'E',
  'LN2',
  'LN10',
  'SQRT2',
  'SQRT1_2',
];

/** @type {import('eslint').Linter.Config[]} */
export const language = [
  {
    files: ['packages/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...TYPES_ONLY] },
  },
  {
    files: ['packages/engine/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.bench.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...TYPES_ONLY, ...SAME_BYTES],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          allowProperties: EXACT_MATH,
          message: 'Not the same everywhere: use math/ or random/.',
        },
        { object: 'Date', property: 'now', message: 'The engine does not know what time it is.' },
        { object: 'performance', property: 'now', message: 'The engine does not know what time it is.' },
      ],
    },
  },
  { files: ['**/vite.config.ts', 'vitest.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
];
