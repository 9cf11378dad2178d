import { type CalibrationInputs, type CalibrationState, nothingDone } from '@taper/engine';
import { join } from 'node:path';
import { loadFile } from '../input/load-file.ts';
import { InputFault } from '../ending/stops.ts';
import { json } from '../writers/json.ts';
import { writeOutDir } from '../writers/out-dir.ts';

/** The file in which a calibration keeps how far it has come. */
export const stateFileName = 'state.json';

const SCHEMA = 'taper-calibration-state/1';

/** What each part of the inputs is called in messages. */
const PARTS: Readonly<Record<keyof CalibrationInputs, string>> = {
  engine: 'Taper itself',
  scenario: 'the scenario',
  targets: 'the targets',
  free: 'what is free',
  seed: '--seed',
  replications: '--replications',
  rounds: '--rounds',
};

/**
 * Reads how far a calibration came that was stopped, or begins it.
 * @param dir folder of `--out`; nothing is kept without one
 * @throws InputFault when the folder holds the state of another calibration, or none that can be read
 */
export function keptState(dir: string | undefined, inputs: CalibrationInputs): CalibrationState {
  const text = dir === undefined ? undefined : loadFile(join(dir, stateFileName));
  if (dir === undefined || text === undefined) return nothingDone;
  const kept = parsed(text);
  const remedy = `Give another --out, or remove ${join(dir, stateFileName)} to begin anew.`;
  if (kept?.schema !== SCHEMA)
    throw new InputFault(`${join(dir, stateFileName)} is no state of a calibration. ${remedy}`);
  const changed = Object.entries(PARTS).flatMap(([key, words]) =>
    kept.inputs[key as keyof CalibrationInputs] === inputs[key as keyof CalibrationInputs] ? [] : [words],
  );
  if (changed.length === 0) return kept.state;
  const parts = changed.join(', ').replace(/, ([^,]*)$/, ' and $1');
  throw new InputFault(`${dir} holds a calibration of other inputs: ${parts} changed. ${remedy}`);
}

/** Keeps how far a calibration has come. */
export function keepState(dir: string, inputs: CalibrationInputs, state: CalibrationState): void {
  writeOutDir(dir, { [stateFileName]: json({ schema: SCHEMA, inputs, state }) });
}

interface KeptState {
  readonly schema: unknown;
  readonly inputs: CalibrationInputs;
  readonly state: CalibrationState;
}

function parsed(text: string): KeptState | null {
  try {
    return JSON.parse(text) as KeptState | null;
  } catch {
    return null;
  }
}
