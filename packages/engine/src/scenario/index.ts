export type * from './types.ts';
export type { Evidence, Finding, Severity } from './finding.ts';
export type { ReadResult } from './read.ts';
export { readScenario } from './read.ts';
export type { Load } from './source/load.ts';
export { scenarioHash } from './hash.ts';
