/** What `pnpm verify` uses of the verification. */
export { LOADS } from './case.ts';
export { CASES } from './registry.ts';
export { runCase } from './run-case.ts';
