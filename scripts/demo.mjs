import { buildPrograms } from './build.mjs';
import { main } from './support/main.mjs';
import { cliEntry } from './support/paths.mjs';
import { runNode } from './support/run-node.mjs';

const FOLDER = 'scenarios/durham';

/** The question of the README: nothing changes, more family support, more social workers, a cap of 20 children. */
const QUESTION = ['today', 'more-family-support', 'more-social-workers', 'cap-20'];

/**
 * Answers the question in the terminal.
 * @returns {Promise<number>} exit code of the command line
 */
export async function demo() {
  await buildPrograms();
  return runNode(cliEntry, ['compare', ...QUESTION.map((name) => `${FOLDER}/${name}.yaml`)]);
}

await main(import.meta.url, demo);
