import { ENGINE_VERSION, type Finding } from '@taper/engine';
import type { Command } from 'commander';
import { exitCodes } from '../ending/exit-codes.ts';
import { checkBatch, isBatchFile } from '../batch/read-batch.ts';
import { checkTargets, isTargetsFile } from '../calibration/read-calibration.ts';
import { setOption } from '../options/options.ts';
import { findingsOf, readFiles } from '../input/read-scenarios.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { countFindings, findingsText, plural } from '../text/findings-text.ts';
import { isValidationFile, readPlace } from '../validation/read-place.ts';
import { json } from '../writers/json.ts';

/** Adds `taper check FILE…`: everything that is wrong with scenario, batch, targets and validation files, and nothing else. */
export function addCheck(program: Command, terminal: Terminal): void {
  program
    .command('check')
    .description('Checks scenario, batch, targets and validation files and says all that is wrong with them.')
    .argument('<files...>', 'scenario, batch, targets and validation files')
    .addOption(setOption())
    .option('--json', 'write findings as JSON')
    .action((files: string[], options: { set: string[]; json?: true }) => {
      const findings = findingsOf(files.flatMap((file) => checked(file, options.set)));
      const summary = `${plural(files.length, 'file')}, ${countFindings(findings)}.\n`;
      const result = { schema: 'taper-check/1', engine: ENGINE_VERSION, files, findings };
      terminal.out(options.json ? json(result) : findingsText(findings) + summary);
      const isWrong = findings.some(({ severity }) => severity === 'error');
      process.exitCode = isWrong ? exitCodes.input : exitCodes.done;
    });
}

function checked(file: string, set: readonly string[]): { readonly findings: readonly Finding[] }[] {
  if (isTargetsFile(file)) return [checkTargets(file)];
  if (isValidationFile(file)) return [readPlace(file)];
  return isBatchFile(file) ? [checkBatch({ file, set })] : readFiles([file], set);
}
