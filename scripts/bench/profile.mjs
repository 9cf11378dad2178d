import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';

/** What the parts of the engine do, by the folder or file that they are in; the first that fits. */
const PARTS = [
  ['calendar/event-calendar', 'Event calendar'],
  ['attention/', 'Attention clocks'],
  ['outcomes/', 'Recording, and outcomes at the end'],
  ['random/', 'Random draws'],
  ['math/', 'Logarithms and powers'],
  ['model/official-counts', 'Official counts'],
  [
    'model/(allocation|caseloads|eligibility|leading|lining-up|waiting-line|placing)',
    'Allocation, lines and caseloads',
  ],
  ['model/', 'Other rules of the model'],
];

/**
 * Shares of the time that parts of the engine take while a function runs, largest first.
 * @param {string} program address of the compiled benchmark
 * @param {() => void} run
 * @returns {Promise<[part: string, share: number][]>}
 */
export async function profileOf(program, run) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const partAt = partsByLine(program);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  /** @type {Map<string, number>} */
  const counts = new Map();
  const samples = profile.samples ?? [];
  for (const sample of samples) {
    const frame = nodes.get(sample);
    const part =
      frame === undefined || frame.url !== program
        ? 'Collecting garbage, compiling and the rest'
        : partAt(frame.lineNumber);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts]
    .map(([part, count]) => /** @type {[string, number]} */ ([part, count / samples.length]))
    .sort((a, b) => b[1] - a[1]);
}

/**
 * Which part a line of the compiled benchmark belongs to: each source file stands under its name.
 * @param {string} program
 * @returns {(line: number) => string}
 */
function partsByLine(program) {
  let part = 'Collecting garbage, compiling and the rest';
  const parts = readFileSync(fileURLToPath(program), 'utf8')
    .split('\n')
    .map((line) => {
      const [, file] = /^\/\/(?:#region)? (\S+\.(?:ts|js|mjs))$/.exec(line) ?? [];
      if (file !== undefined) part = partOf(file);
      return part;
    });
  return (line) => parts[line] ?? part;
}

/** @param {string} file */
function partOf(file) {
  const [, inside] = /packages\/engine\/src\/(.*)/.exec(file) ?? [];
  const found = PARTS.find(
    ([pattern = '']) => inside !== undefined && new RegExp(`^${pattern}`).test(inside),
  );
  return found?.[1] ?? 'Collecting garbage, compiling and the rest';
}
