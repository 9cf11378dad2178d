import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { batchScenarios, calibrationFindings, indicatorsOf, readBatch, readCalibration } from '@taper/engine';
import { root } from '../../scripts/support/paths.mjs';
import { taper } from '../support/cli.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const docs = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(root, 'docs')).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
];

/** Two runs that begin soon. */
const quickRun = [
  ...['--replications', '2', '--workers', '1'],
  ...['--set', 'opening.past=1y', '--set', 'opening.warmUp=90d'],
];
/** Two runs of a short past, and one round: what comes of it is no fit, and may miss. */
const quickCalibration = [
  ...['--replications', '2', '--rounds', '1', '--workers', '1', '--set', 'opening.past=1y'],
  ...['--set', 'horizon.months=3', '--set', 'opening.warmUp=90d'],
];
/** Two runs of a short past; any cost will do. */
const quickLevel = [
  ...['--replications', '2', '--workers', '1', '--tolerance', '0.9', '--set', 'opening.past=1y'],
  ...['--set', 'horizon.months=3', '--set', 'opening.warmUp=90d'],
];
/** Two runs, or a block of orders, that begin soon and see the dated change of the example. */
const quickWhy = [
  ...['--replications', '2', '--workers', '1', '--set', 'opening.past=1y'],
  ...['--set', 'horizon.months=18', '--set', 'opening.warmUp=90d'],
];
/** As short, for the events of a single run. */
const quickTrace = quickWhy.slice(4);
const quickWarmUp = [
  ...['--replications', '2', '--workers', '1', '--months', '60'],
  ...['--set', 'opening.past=1y', '--set', 'opening.warmUp=90d'],
];
const quickSweep = [
  ...['--replications', '2', '--workers', '1', '--set', 'opening.past=1y'],
  ...['--set', 'horizon.months=3', '--set', 'opening.warmUp=90d'],
];
/** Two draws, the fewest that a selection takes; what is sought stays too close to call. */
const quickSeek = [...quickSweep.slice(2), '--replications', '4', '--at-most', '4'];
const DONE = 0;
const MISSED = 3;

/** Commands in the shell blocks of a page, without comments. */
function commandsOf(path: string): string[] {
  const blocks = [...read(path).matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block]) => block ?? '');
  const lines = blocks.flatMap((block) => block.split('\n'));
  return lines.map((line) => line.replace(/\s#.*$/, '').trim()).filter((line) => line !== '');
}

const commands = [...new Set(docs.flatMap(commandsOf))];
const ofPnpm = (command: string): string[] =>
  /^npx pnpm@(?:\S+) (?:--silent )?(.+)$/.exec(command)?.[1]?.split(' ') ?? [];

describe('What the docs say can be done', () => {
  const examples = commands.map(ofPnpm).filter(([script]) => script === 'taper');

  test.each(examples.map(([, ...args]) => args.join(' ')))('taper %s', async (line) => {
    const few = /^(run|compare)/.test(line) ? [...quickRun] : [];
    if (line.startsWith('batch')) few.push('--replications', '1', '--set', 'opening.past=1y');
    // A calibration goes on from what is in its folder: this one begins anew.
    const own = line.replace(/--out out\/\S+/, `--out ${mkdtempSync(join(tmpdir(), 'taper-'))}`);
    if (line.startsWith('sweep')) few.push(...quickSweep);
    if (/^(seek|best)/.test(line)) few.push(...quickSeek);
    if (line.startsWith('calibrate')) few.push(...quickCalibration);
    if (line.startsWith('level')) few.push(...quickLevel);
    if (line.startsWith('why')) few.push(...quickWhy);
    if (line.startsWith('warm-up')) few.push(...quickWarmUp);
    if (line.startsWith('trace')) few.push(...quickTrace);
    // Quotes are for the shell.
    const { code, out, err } = await taper(root, ...own.replaceAll('"', '').split(' '), ...few);
    expect([DONE, MISSED], err).toContain(code);
    // `check` is silent about a sound file on standard output; the others answer.
    if (!line.startsWith('check')) expect(out.trim()).not.toBe('');
  });

  test('covers every command of the command line', () => {
    expect(new Set(examples.map(([, command]) => command))).toEqual(
      new Set([
        ...['run', 'compare', 'batch', 'calibrate', 'check', 'diff', 'level', 'schema', 'trace'],
        ...['warm-up', 'why', 'sweep', 'seek', 'best'],
      ]),
    );
  });

  test('uses scripts and programs that exist, and the pinned pnpm', () => {
    const { scripts, packageManager } = JSON.parse(read('package.json')) as {
      scripts: Record<string, string>;
      packageManager: string;
    };
    for (const command of commands) {
      const [script] = ofPnpm(command);
      if (script === undefined) expect(existsSync(join(root, command)), command).toBe(true);
      else {
        expect(command).toContain(`npx ${packageManager} `);
        expect(Object.keys(scripts)).toContain(script);
      }
    }
  });
});

test('The batch file that the docs show can be run', () => {
  const [, shown = ''] = /^```yaml\n([^]*?)^```$/m.exec(read('docs/batches.md')) ?? [];
  const file = 'scenarios/durham/shown.batch.yaml';
  const load = (path: string) => (path === file ? shown : read(path));
  const { batch, findings } = readBatch(file, load);
  const scenarios = batch === null ? [] : batchScenarios(batch, load);
  const errors = [...findings, ...scenarios.flatMap((scenario) => scenario.findings)];
  expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(scenarios.map(({ name }) => name)).toEqual([
    ...['As now, 20', 'As now, 18'],
    ...['A tenth more, 20', 'A tenth more, 18'],
  ]);
  const known = new Set(scenarios.flatMap(({ scenario }) => indicatorsOf(scenario!).map(({ id }) => id)));
  expect(batch!.show.filter(({ id }) => !known.has(id))).toEqual([]);
});

test('The targets file that the docs show can be fitted to', () => {
  const [, shown = ''] = /^```yaml\n([^]*?)^```$/m.exec(read('docs/calibrate.md')) ?? [];
  const targets = 'scenarios/england/shown.targets.yaml';
  const load = (path: string) => (path === targets ? shown : read(path));
  const request = { file: 'scenarios/england/council.yaml', targets, set: [], free: [] };
  const { calibration, findings } = readCalibration(request, load);
  expect([...findings, ...(calibration === null ? [] : calibrationFindings(calibration))]).toEqual([]);
  expect(calibration!.free).toHaveLength(3);
});

describe('The docs hold together', () => {
  test.each(docs)('every link of %s inside the repository leads somewhere', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(
      ([, target]) => target ?? '',
    );
    expect(links.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });

  test('every script of the workspace exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const files = Object.values(scripts).flatMap((script) => /^node (\S+)/.exec(script)?.[1] ?? []);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
