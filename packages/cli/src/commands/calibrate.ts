import { calibrationInputs, calibrationResult } from '@taper/engine';
import type { Command } from 'commander';
import { readUsableCalibration } from '../calibration/read-calibration.ts';
import { runCalibration } from '../calibration/run-calibration.ts';
import { keepState, keptState, stateFileName } from '../calibration/state-file.ts';
import { exitCodes } from '../ending/exit-codes.ts';
import { type CalibrateOptions, withCalibrateOptions } from '../options/options.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { calibrationFileNames, calibrationFiles } from '../writers/calibration-files.ts';
import { calibrationText } from '../writers/calibration-text.ts';
import { json } from '../writers/json.ts';
import { checkOutDir, writeOutDir } from '../writers/out-dir.ts';

/** Adds `taper calibrate FILE --targets TARGETS`: fits numbers of a scenario to figures. */
export function addCalibrate(program: Command, terminal: Terminal): void {
  const command = program
    .command('calibrate')
    .description('Fits numbers of a scenario to published figures, and says how well they are known.')
    .argument('<file>', 'scenario file');
  withCalibrateOptions(command).action((file: string, options: CalibrateOptions) =>
    calibrate(file, options, terminal),
  );
}

async function calibrate(file: string, options: CalibrateOptions, terminal: Terminal): Promise<void> {
  const { out, seed, replications, rounds, workers } = options;
  if (out !== undefined) checkOutDir(out, [...calibrationFileNames, stateFileName]);
  const usable = readUsableCalibration(file, options.targets, options.set, options.free);
  const inputs = calibrationInputs(usable.calibration, { seed, replications, rounds });
  const state = keptState(out, inputs);
  const run = await runCalibration(
    usable,
    {
      ...{ seed, replications, rounds, workers, state, isKept: out !== undefined },
      keep: (now) => {
        if (out !== undefined) keepState(out, inputs, now);
      },
    },
    terminal,
  );
  const { name } = usable.calibration.targets;
  const about = { name: name.trim() === '' ? options.targets : name.trim(), replications };
  const result = calibrationResult(run.problem, run.state, { ...about, findings: run.findings });
  if (out !== undefined) {
    writeOutDir(out, calibrationFiles(result, run, options));
    terminal.err(`Results are in ${out}.\n`);
  }
  terminal.out(options.json ? json(result) : calibrationText(result, file, options, terminal));
  process.exitCode = result.verdict === 'met' ? exitCodes.done : exitCodes.missed;
}
