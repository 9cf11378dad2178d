import { ENGINE_VERSION, diffScenarios } from '@taper/engine';
import type { Command } from 'commander';
import { type UsableFile, readUsable } from '../input/read-scenarios.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { diffText } from '../writers/diff-text.ts';
import { json } from '../writers/json.ts';
import { changesOfSource } from '../writers/changes-of-source.ts';

/** Adds `taper diff A B`: what differs between two scenarios, and where each number comes from. */
export function addDiff(program: Command, terminal: Terminal): void {
  program
    .command('diff')
    .description('Shows what differs between two scenarios, and where each number comes from.')
    .argument('<a>', 'scenario file')
    .argument('<b>', 'scenario file')
    .option('--json', 'write differences as JSON')
    .action((a: string, b: string, options: { json?: true }) => {
      const [from, to] = readUsable([a, b], []) as [UsableFile, UsableFile];
      const differences = diffScenarios(from, to);
      const sources = changesOfSource(from, to, differences);
      const result = { schema: 'taper-diff/1', engine: ENGINE_VERSION, from: a, to: b, differences, sources };
      terminal.out(options.json ? json(result) : diffText({ differences, sources, a, b }, terminal));
    });
}
