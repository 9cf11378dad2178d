import { nearest } from '../nearest.ts';
import type { Report } from '../reading/report.ts';
import { wholeFile } from '../reading/report.ts';
import { resolvePath, tidyPath } from './file-path.ts';
import { mergeNodes, withoutNulls } from './merge.ts';
import type { MapNode, Node, Place } from './node.ts';
import { parseYaml } from './parse.ts';
import { withReasons } from './reasons.ts';

/** Gives the text of a file, or undefined when it cannot be read. */
export type Load = (path: string) => string | undefined;

/** The file version that this release reads. */
export const fileVersion = 1;

/** A kind of file: the key that says its version, and the words for it in messages. */
export interface FileKind {
  readonly key: string;
  readonly what: string;
  /** The command for such files, for whoever gives one to another. */
  readonly command: string;
}

/** A file that says what is simulated. */
export const scenarioFile: FileKind = { key: 'taper', what: 'a scenario file', command: 'taper run' };

/** A file that says which scenarios are run one by one. */
export const batchFile: FileKind = { key: 'taper-batch', what: 'a batch file', command: 'taper batch' };

/** A file that says which figures a scenario is fitted to. */
export const targetsFile: FileKind = {
  key: 'taper-targets',
  what: 'a targets file',
  command: 'taper calibrate SCENARIO --targets',
};

/** A file that says what is published of a place, for the model to be held against. */
export const validationFile: FileKind = {
  key: 'taper-validation',
  what: 'a validation file',
  command: 'taper validate',
};

const kinds = [scenarioFile, batchFile, targetsFile, validationFile];

/** Reads a file and the files it extends into one tree; null when a file of the chain is of no use. */
export function loadScenario(file: string, load: Load, report: Report): MapNode | null {
  const root = loadChain(file, [], load, report, wholeFile(file));
  return root === null || root.kind !== 'map' ? null : root;
}

function loadChain(
  file: string,
  above: readonly string[],
  load: Load,
  report: Report,
  named: Place,
): Node | null {
  const read = loadFile(file, load, report, named, scenarioFile);
  if (read === null) return null;
  const own = withReasons(read, report);
  const reference = own.entries.get('extends')?.node;
  if (reference === undefined) return withoutNulls(own);
  const rest: MapNode = { ...own, entries: new Map([...own.entries].filter(([key]) => key !== 'extends')) };
  const base = loadBase(file, [...above, tidyPath(file)], reference, load, report);
  return base === null ? null : merged(base, rest, report);
}

/**
 * Reads one file as a map; null when it is of no use.
 * @param named where to point when the file cannot be read
 */
export function loadFile(
  file: string,
  load: Load,
  report: Report,
  named: Place,
  kind: FileKind,
): MapNode | null {
  const text = load(file);
  if (text === undefined) {
    const hint = 'check the name and the folder, and that the file may be read';
    report.add(named, [], { code: 'file-unreadable', message: `"${file}" cannot be read`, hint });
    return null;
  }
  const root = parseYaml(text, file, report);
  if (root === null || (root.kind === 'scalar' && root.value === null)) {
    if (!report.findings.some((finding) => finding.file === file)) reportEmpty(file, report, kind);
    return null;
  }
  if (root.kind === 'map') return knownVersion(root, report, kind) ? root : null;
  const hint = `start with "${kind.key}: ${fileVersion}", then one field a line`;
  const message = `${kind.what} is a map of fields`;
  report.add(root.place, [], { code: 'wrong-type', message, hint });
  return null;
}

function reportEmpty(file: string, report: Report, { key }: FileKind): void {
  const hint = `start with "${key}: ${fileVersion}"; an example is in the scenarios folder`;
  report.add(wholeFile(file), [], { code: 'file-empty', message: 'the file has nothing in it', hint });
}

/** A file that does not say its version is read as the present one; of another version, no field can be judged. */
function knownVersion(root: MapNode, report: Report, kind: FileKind): boolean {
  const { key } = kind;
  const version = root.entries.get(key)?.node;
  if (version?.kind === 'scalar' && version.value === fileVersion) return true;
  const other = kinds.find((one) => one !== kind && root.entries.has(one.key));
  const place = version?.place ?? root.place;
  if (version === undefined && other !== undefined) {
    const message = `this is ${other.what}, not ${kind.what}`;
    const hint = `run it with ${other.command}`;
    report.add(place, [key], { code: 'version-unsupported', message, hint });
    return false;
  }
  const message =
    version === undefined
      ? 'the file does not say its version'
      : `this release reads version ${fileVersion} only`;
  const hint = `write "${key}: ${fileVersion}"`;
  report.add(place, [key], { code: 'version-unsupported', message, hint });
  return version === undefined;
}

function loadBase(
  file: string,
  chain: readonly string[],
  reference: Node,
  load: Load,
  report: Report,
): Node | null {
  if (reference.kind !== 'scalar' || typeof reference.value !== 'string' || reference.value === '') {
    const hint = 'write a path with forward slashes, from the folder of this file';
    const message = 'extends takes the name of one file';
    report.add(reference.place, ['extends'], { code: 'wrong-type', message, hint });
    return null;
  }
  const base = resolvePath(file, reference.value);
  if (chain.includes(base)) {
    const circle = [...chain.slice(chain.indexOf(base)), base].join(' → ');
    const hint = 'take out one of these extends';
    const message = `files extend each other in a circle: ${circle}`;
    report.add(reference.place, ['extends'], { code: 'extends-cycle', message, hint });
    return null;
  }
  return loadChain(base, chain, load, report, reference.place);
}

function merged(base: Node, over: MapNode, report: Report): Node {
  return mergeNodes(base, over, (path, entry, below) => {
    const key = path.at(-1) ?? '';
    const near = nearest(key, below.entries.keys());
    const hint = near === null ? 'take the line out' : `did you mean "${near}"?`;
    const message = `there is no "${key}" to remove in the extended file`;
    report.add(entry.place, path, { code: 'removes-nothing', message, hint, severity: 'warning' });
  });
}
