import { ENGINE_VERSION, type SeekAsk } from '@taper/engine';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputFault } from '../ending/stops.ts';
import { json } from '../writers/json.ts';
import { writeOutDir } from '../writers/out-dir.ts';

/** The file in which a folder of results keeps what was asked and answered, so that a search can go on. */
export const ANSWERS_FILE = 'answers.json';

interface Kept {
  readonly schema: 'taper-answers/1';
  readonly engine: string;
  /** What the answers are of: another seed or scenario has others. */
  readonly of: unknown;
  /** By point: an array an outcome, a number a replication from 0 on; null where nothing was counted. */
  readonly answers: Readonly<Record<string, readonly (readonly (number | null)[])[]>>;
}

/**
 * Asks only for what was not answered yet, and keeps every answer in a folder as it comes.
 *
 * @param of what tells these answers from others: seed, assumptions, scenarios, outcomes
 * @param goesOn whether answers that the folder holds are taken over
 * @throws InputFault where no folder is given to go on from, or its answers are of something else
 */
export function keepingAnswers(ask: SeekAsk, dir: string | undefined, of: unknown, goesOn: boolean): SeekAsk {
  if (dir === undefined) {
    if (goesOn) throw new InputFault('--continue goes on from the folder of --out: give that too.');
    return ask;
  }
  const answers = goesOn ? keptAnswers(dir, of) : new Map<string, Float64Array[]>();
  return async (points, replications) => {
    const end = replications.length === 0 ? 0 : replications.at(-1)! + 1;
    const open = points.filter((point) => (answers.get(point.join('/'))?.[0]?.length ?? 0) < end);
    const found = open.length === 0 ? [] : await ask(open, replications);
    if (found === null) return null;
    open.forEach((point, place) => {
      const before = answers.get(point.join('/'));
      answers.set(
        point.join('/'),
        found[place]!.map((added, outcome) =>
          Float64Array.of(...(before?.[outcome]?.slice(0, replications[0]) ?? []), ...added),
        ),
      );
    });
    if (open.length > 0) writeOutDir(dir, { [ANSWERS_FILE]: written(of, answers) });
    return points.map((point) =>
      answers.get(point.join('/'))!.map((values) => values.slice(replications[0], end)),
    );
  };
}

function written(of: unknown, answers: ReadonlyMap<string, readonly Float64Array[]>): string {
  const all = [...answers].map(([name, values]) => [name, values.map((own) => Array.from(own, orNull))]);
  const kept: Kept = {
    ...{ schema: 'taper-answers/1', engine: ENGINE_VERSION, of },
    answers: Object.fromEntries(all) as Kept['answers'],
  };
  return `${JSON.stringify(kept)}\n`;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function keptAnswers(dir: string, of: unknown): Map<string, Float64Array[]> {
  const path = join(dir, ANSWERS_FILE);
  if (!existsSync(path)) return new Map();
  const kept = readKept(path);
  if (json([kept.engine, kept.of]) !== json([ENGINE_VERSION, of]))
    throw new InputFault(
      `The runs in ${path} cannot be added to: they are of other scenarios, levers, outcomes, another seed or another version. Give another --out, or leave out --continue to make them anew.`,
    );
  return new Map(
    Object.entries(kept.answers).map(([name, values]) => [
      name,
      values.map((own) => Float64Array.from(own, (value) => value ?? NaN)),
    ]),
  );
}

function readKept(path: string): Kept {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    if (kept.schema === 'taper-answers/1') return kept;
    throw new Error('it is not a file of answers');
  } catch (error) {
    throw new InputFault(`The runs in ${path} cannot be read: ${(error as Error).message}.`);
  }
}
