import { ENGINE_VERSION, compareResult, decodeRuns, readScenario, runResult } from '@taper/engine';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FinishedScenarios } from '../batch/finished-scenarios.ts';
import { KeptBatch } from '../batch/kept-batch.ts';
import { PLAN_FILE, RUNS_FOLDER, readPlan } from '../batch/plan.ts';
import { readUsableBatch } from '../batch/read-batch.ts';
import { RUNS_FILE } from '../runs/kept-runs.ts';
import type { UsableFile } from '../input/read-scenarios.ts';
import { InputFault } from '../ending/stops.ts';
import { INPUTS_FILE, inputsOf } from './kept-inputs.ts';
import { studyOfBatch } from './study-of-batch.ts';
import { studyOfRun } from './study-of-run.ts';
import type { Study } from './study.ts';

/**
 * Reads back the results that `run`, `compare` or `batch` has written to a folder, with all that they rest on.
 * @throws InputFault that tells what is missing or damaged, and what to do
 */
export function readStudy(dir: string): Study {
  if (existsSync(join(dir, RUNS_FOLDER))) return readBatchStudy(dir);
  if (existsSync(join(dir, INPUTS_FILE))) return readRunStudy(dir);
  const isFolder = existsSync(dir) && statSync(dir).isDirectory();
  throw new InputFault(
    isFolder
      ? `${dir} holds no results that can be read back: give a folder that taper run, compare or batch has written with --out.`
      : `${dir} is no folder: give one that taper run, compare or batch has written with --out.`,
  );
}

function readRunStudy(dir: string): Study {
  const path = join(dir, INPUTS_FILE);
  const inputs = inputsOf(readBytes(path).toString('utf8'));
  if (inputs === null) throw damaged(path, 'it is cut short, or of another release');
  refuseOtherEngine(dir, inputs.engine);
  const load = (name: string) => inputs.texts[name];
  const files = inputs.files.map((file): UsableFile => {
    const read = readScenario(file, load, { set: inputs.set });
    if (read.scenario === null) throw damaged(path, `“${file}” cannot be read from it`);
    return { ...read, file, scenario: read.scenario };
  });
  const { seed, assumptions, findings } = inputs;
  const request = { scenarios: files.map(({ scenario }) => scenario), seed, assumptions };
  const kept = decodeRuns(readBytes(join(dir, RUNS_FILE)), request);
  if ('damaged' in kept) throw damaged(join(dir, RUNS_FILE), kept.damaged);
  if ('unlike' in kept)
    throw damaged(join(dir, RUNS_FILE), `not of ${INPUTS_FILE}: ${kept.unlike.join('; ')}`);
  const { outcomes } = kept;
  const evidence = files.map((file) => file.evidence);
  const run = {
    ...{ request: { ...request, replications: outcomes.replications }, outcomes, findings, evidence },
  };
  const result = inputs.command === 'compare' ? compareResult(run) : runResult(run);
  return studyOfRun({ result, run, files, set: inputs.set, show: inputs.show });
}

function readBatchStudy(dir: string): Study {
  const plan = readPlan(dir);
  if (plan === null)
    throw damaged(join(dir, RUNS_FOLDER, PLAN_FILE), 'it is missing, cut short, or of another release');
  refuseOtherEngine(dir, plan.engine);
  if (plan.shards > 1)
    throw new InputFault(`${dir} has a shard of a batch: put all of them together with taper merge first.`);
  const load = (path: string) => plan.files[path];
  const usable = readUsableBatch({ file: plan.batch, set: plan.set, load, known: plan.findings });
  const kept = new KeptBatch(dir, plan, usable.scenarios, (path, reason) => {
    throw damaged(path, reason, `go on with taper batch ${plan.batch} --out ${dir} --continue`);
  });
  const finished = new FinishedScenarios(usable, plan);
  const read = (place: number) =>
    kept.read(place)?.only((replication) => replication < plan.replications) ?? null;
  for (let place = 0; place < usable.scenarios.length; place++) {
    const outcomes = read(place);
    if (outcomes?.replications.length !== plan.replications) break;
    finished.add(place, outcomes);
  }
  const result = finished.result();
  if (result.scenarios.length === 0)
    throw new InputFault(
      `No scenario of ${dir} is finished: go on with taper batch ${plan.batch} --out ${dir} --continue.`,
    );
  return studyOfBatch({ result, finished, plan, read: (place) => read(place)! });
}

function refuseOtherEngine(dir: string, engine: string): void {
  if (engine === ENGINE_VERSION) return;
  throw new InputFault(
    `${dir} was run by engine ${engine}, and this is ${ENGINE_VERSION}: use the one that ran it, or run it again.`,
  );
}

function damaged(path: string, reason: string, mend = 'run it again with the same --out'): InputFault {
  return new InputFault(`${path} is damaged: ${reason}. To mend it, ${mend}.`);
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputFault(
      `${path} cannot be read: ${(error as Error).message}. Run it again with the same --out.`,
    );
  }
}
