import { type AssumptionMode, ENGINE_VERSION, type Finding } from '@taper/engine';
import { json } from '../writers/json.ts';

/** The file in which a folder of results keeps what was read, so that all that follows from its runs can be made again. */
export const INPUTS_FILE = 'inputs.json';

const SCHEMA = 'taper-inputs/1';

/** What a run or a comparison was made of. */
export interface KeptInputs {
  readonly command: 'run' | 'compare';
  /** Scenario files by the names they were read by, the base first. */
  readonly files: readonly string[];
  readonly set: readonly string[];
  readonly seed: string;
  readonly assumptions: AssumptionMode;
  readonly show: 'headline' | 'all';
  readonly findings: readonly Finding[];
  /** The text of every file that was read, by its name. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Writes inputs as `inputs.json`. */
export function inputsText(inputs: KeptInputs): string {
  return json({ schema: SCHEMA, engine: ENGINE_VERSION, ...inputs });
}

/** Reads `inputs.json`; null where it is damaged, or of another release. */
export function inputsOf(text: string): (KeptInputs & { readonly engine: string }) | null {
  try {
    const inputs = JSON.parse(text) as { schema?: string } | null;
    return inputs?.schema === SCHEMA ? (inputs as KeptInputs & { engine: string }) : null;
  } catch {
    return null;
  }
}
