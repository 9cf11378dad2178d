import { Outcomes } from '../outcomes/outcomes.ts';
import { outcomeLayout } from '../outcomes/registry.ts';
import { scenarioHash } from '../scenario/index.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { RunRequest } from './runner.ts';

/** Marks a file of runs and the version of its shape. */
const SCHEMA = 'taper-runs/2';
const NEWLINE = 10;
/** Bytes of the check sum at the end. */
const SUM_BYTES = 4;

/** The first line of a file of runs. */
interface Head {
  readonly schema: string;
  readonly engine: string;
  readonly seed: string;
  readonly assumptions: string;
  readonly scenarios: readonly { readonly name: string; readonly hash: string; readonly numbers: number }[];
  readonly replications: readonly number[];
  readonly events: readonly number[];
}

/** What of a request says which runs they are. */
export type RunsOf = Pick<RunRequest, 'scenarios' | 'seed' | 'assumptions'>;

/** What came of reading kept runs: the runs, every way in which they are not of the request, or what is broken in them. */
export type KeptRuns =
  { readonly outcomes: Outcomes } | { readonly unlike: readonly string[] } | { readonly damaged: string };

/**
 * Writes runs so that later ones can be added: a line of JSON that says what they are of, then every number of every
 * replication as a little-endian double, by replication and scenario, and a check sum. The same runs give the same bytes.
 */
export function encodeRuns(request: RunsOf, outcomes: Outcomes): Uint8Array {
  const { replications } = outcomes;
  const runs = replications.map((replication) => outcomes.replication(replication));
  const head: Head = {
    ...{ schema: SCHEMA, engine: ENGINE_VERSION, seed: request.seed, assumptions: request.assumptions },
    scenarios: request.scenarios.map((scenario) => ({
      ...{ name: scenario.name, hash: scenarioHash(scenario), numbers: numbersOf(scenario) },
    })),
    replications,
    events: runs.map(({ events }) => events),
  };
  const line = asciiBytes(`${JSON.stringify(head)}\n`);
  const count = head.scenarios.reduce((sum, { numbers }) => sum + numbers, 0) * replications.length;
  const bytes = new Uint8Array(line.length + 8 * count + SUM_BYTES);
  bytes.set(line);
  const view = new DataView(bytes.buffer);
  let at = line.length;
  for (const { values } of runs) {
    for (const own of values) {
      for (const value of own) {
        view.setFloat64(at, value, true);
        at += 8;
      }
    }
  }
  view.setUint32(at, checkSum(bytes.subarray(0, at)), true);
  return bytes;
}

/**
 * Reads kept runs to be added to. Runs of another engine, seed, mode of assumptions or scenario are not mixed with those of
 * the request: what is unlike is told in full. What is not as it was written is found by its check sum.
 */
export function decodeRuns(bytes: Uint8Array, request: RunsOf): KeptRuns {
  const end = bytes.indexOf(NEWLINE);
  const head = end < 0 ? null : headOf(bytes.subarray(0, end));
  if (head === null) return { damaged: 'it is not a file of runs' };
  if (head.schema !== SCHEMA) return { unlike: [`its shape is ${head.schema} there and ${SCHEMA} here`] };
  const count = head.scenarios.reduce((sum, { numbers }) => sum + numbers, 0) * head.replications.length;
  const sumAt = end + 1 + 8 * count;
  if (bytes.length !== sumAt + SUM_BYTES) return { damaged: 'it is cut short, or has more than it says' };
  const sum = new DataView(bytes.buffer, bytes.byteOffset + sumAt).getUint32(0, true);
  if (sum !== checkSum(bytes.subarray(0, sumAt))) return { damaged: 'it is not as it was written' };
  const unlike = unlikeness(head, request);
  if (unlike.length > 0) return { unlike };
  const view = new DataView(bytes.buffer, bytes.byteOffset + end + 1);
  const outcomes = new Outcomes(request.scenarios.map(outcomeLayout));
  let at = 0;
  head.replications.forEach((replication, place) => {
    const values = head.scenarios.map(({ numbers }) =>
      Float64Array.from({ length: numbers }, () => {
        at += 8;
        return view.getFloat64(at - 8, true);
      }),
    );
    outcomes.add(replication, values, head.events[place] ?? 0);
  });
  return { outcomes };
}

/** FNV-1a over bytes, in 32 bits: enough to notice what a disk or a copy has spoilt. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

/** Writes text as ASCII, other characters as JSON escapes them: the engine knows no host that encodes text. */
function asciiBytes(text: string): Uint8Array {
  const ascii = text.replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Uint8Array.from(ascii, (unit) => unit.charCodeAt(0));
}

function headOf(line: Uint8Array): Head | null {
  try {
    const head = JSON.parse(String.fromCharCode(...line)) as Partial<Head> | null;
    const isOurs = head?.schema?.startsWith('taper-runs/') === true;
    const isWhole = Array.isArray(head?.scenarios) && Array.isArray(head.replications);
    return isOurs && isWhole ? (head as Head) : null;
  } catch {
    return null;
  }
}

function unlikeness(head: Head, request: RunsOf): string[] {
  const unlike: string[] = [];
  const expect = (what: string, theirs: string | number, ours: string | number) => {
    if (theirs !== ours) unlike.push(`${what} is ${theirs} there and ${ours} here`);
  };
  expect('the engine', head.engine, ENGINE_VERSION);
  expect('the seed', `“${head.seed}”`, `“${request.seed}”`);
  expect('the mode of the assumptions', head.assumptions, request.assumptions);
  expect('the number of scenarios', head.scenarios.length, request.scenarios.length);
  if (unlike.length > 0) return unlike;
  request.scenarios.forEach((scenario, place) => {
    const theirs = head.scenarios[place]!;
    const hash = scenarioHash(scenario);
    if (theirs.hash !== hash) {
      const marks = `hash ${theirs.hash.slice(0, 8)} there, ${hash.slice(0, 8)} here`;
      unlike.push(`“${scenario.name}” is another scenario than “${theirs.name}” was (${marks})`);
    }
    expect(`the number of results of “${scenario.name}”`, theirs.numbers, numbersOf(scenario));
  });
  return unlike;
}

function numbersOf(scenario: RunsOf['scenarios'][number]): number {
  const { indicators, series, months } = outcomeLayout(scenario);
  return indicators.length + series.length * months;
}
