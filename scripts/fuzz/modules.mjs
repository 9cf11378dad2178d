import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { loadEngine } from '../support/engine.mjs';
import { root } from '../support/paths.mjs';

/** Whole files that cases start from, beside councils that are made up. */
const FILES = ['test/model/whole-pathway.yaml', 'test/model/people.yaml', 'scenarios/durham/today.yaml'];

/** Loads what makes and judges cases, and the compiled engine; call `buildPrograms` before. */
export async function loadFuzz() {
  const engine = await loadEngine();
  const of = async (/** @type {string} */ name) =>
    (await runnerImport(join(root, 'test', 'fuzz', `${name}.ts`), { logLevel: 'error' })).module;
  const { caseOf } = /** @type {typeof import('../../test/fuzz/cases.ts')} */ (await of('cases'));
  const { judge } = /** @type {typeof import('../../test/fuzz/oracle.ts')} */ (await of('oracle'));
  const { shrunk } = /** @type {typeof import('../../test/fuzz/shrink.ts')} */ (await of('shrink'));
  const documents = FILES.map((file) => {
    const load = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
    return /** @type {import('../../test/fuzz/document.ts').PlainMap} */ (
      engine.readScenario(file, load).document
    );
  });
  return { engine, caseOf, judge, shrunk, material: { documents, fields: engine.fields() } };
}
