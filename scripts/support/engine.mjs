import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { engineEntry, root } from './paths.mjs';

/**
 * Loads the compiled engine; call `buildPrograms` before.
 * @returns {Promise<typeof import('@taper/engine')>}
 */
export function loadEngine() {
  return import(pathToFileURL(engineEntry).href);
}

/**
 * Reads a scenario of the workspace that is known to be sound.
 * @param {string} path from the root
 * @returns {Promise<import('@taper/engine').Scenario>}
 * @throws {Error} with the findings, when it is not sound
 */
export async function soundScenario(path) {
  const { readScenario } = await loadEngine();
  const { scenario, findings } = readScenario(path, (file) => readFileSync(resolve(root, file), 'utf8'));
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}
