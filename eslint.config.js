import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirections } from './scripts/lint/import-directions.mjs';
import { language } from './scripts/lint/language.mjs';

const TYPESCRIPT = ['**/*.ts'];

export default defineConfig(
  globalIgnores(['**/dist/', '**/dist-types/', '**/out/', 'coverage/', '**/.vite/']),
  eslint.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['examples/*.mjs'],
    languageOptions: { globals: { console: 'readonly', AbortSignal: 'readonly' } },
  },
  {
    files: TYPESCRIPT,
    extends: [
      tseslint.configs.strict,
      tseslint.configs.recommendedTypeCheckedOnly,
      tseslint.configs.stylistic,
    ],
    languageOptions: {
      parserOptions: {
        project: ['packages/*/tsconfig.json', 'tsconfig.tests.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-undef': 'off',
      'max-lines': ['error', 300],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Typed arrays are read inside their bounds; `?? 0` in the event loop would hide a fault and cost time.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A number in a sentence is no accident.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['packages/ui/src/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    rules: {
      // Lit's element has every lifecycle callback; the compiler knows.
      'wc/guard-super-call': 'off',
      // A table that styles lay out as cards loses its implicit roles unless they are written.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // Known answers are written with more digits than a double holds.
      'no-loss-of-precision': 'off',
    },
  },
  ...language,
  ...importDirections,
);
