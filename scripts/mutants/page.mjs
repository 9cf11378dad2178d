import { markdownTable } from '../generate/markdown-table.mjs';

const INTRODUCTION = `# A broken engine must fail

Made by \`pnpm mutants\`: deliberate faults of the engine, one at a time, each of one line, and the test that fails with
the fault and passes without it. The sources stay as they are: the tests load a changed copy of the one file that the
fault is in. The faults are data, in \`test/mutation/mutants/\`.`;

/**
 * The page of all verdicts.
 * @param {readonly import('./verdicts.mjs').Verdict[]} verdicts
 * @returns {string} Markdown
 */
export function pageOf(verdicts) {
  const caught = verdicts.filter(({ result }) => result === 'caught').length;
  const rows = verdicts.map(({ mutant: { id, broken, file, caughtBy }, result }) => [
    `\`${id}\``,
    broken,
    file.replace('packages/engine/src/', ''),
    `${caughtBy.title} (${caughtBy.file.replace('packages/engine/src/', '')})`,
    result,
  ]);
  const table = markdownTable(['Mutant', 'What is broken', 'Source', 'Caught by', 'Result'], rows);
  return `${INTRODUCTION}\n\n${caught} of ${verdicts.length} are caught.\n\n${table}\n`;
}
