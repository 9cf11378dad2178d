import type * as engine from '@taper/engine';
import type { Finding, Scenario } from '@taper/engine';
import { MAIN, type Case } from './cases.ts';

/** What is used of the engine, from its sources or as it is built. */
export type Engine = Pick<
  typeof engine,
  | 'findingCodes'
  | 'indicatorsOf'
  | 'loadFindings'
  | 'outcomeLayout'
  | 'prepareReplications'
  | 'readScenario'
  | 'scenarioHash'
>;

/** What a case came to: how it was read, and what was wrong with that, in words; null: nothing. */
export interface Judgement {
  readonly sound: boolean;
  readonly simulated: boolean;
  readonly wrong: string | null;
}

/** People and families in a run that is over at once. */
const FEW = 400;

/**
 * Reads a case, and simulates it for a short while where it is sound, small and to be simulated. Wrong is an exception,
 * a finding that does not say what, where and what to do, a scenario with an error or none without, and a number in
 * the outcome that is none. What is to be simulated is held against its people first, as it is for a user.
 */
export function judge(engine: Engine, given: Case, simulates: boolean): Judgement {
  let sound = false;
  let simulated = false;
  try {
    const { scenario, findings } = read(engine, given, []);
    sound = scenario !== null;
    const wrong = firstFault(engine, findings, sound);
    if (wrong !== null || scenario === null) return { sound, simulated, wrong };
    if (!/^[0-9a-z]{8,}/.test(engine.scenarioHash(scenario))) return { sound, simulated, wrong: 'no hash' };
    if (!simulates || !isSmall(scenario)) return { sound, simulated, wrong: null };
    const short = read(engine, given, ['horizon.months=2', 'opening.warmUp=10d', 'opening.past=0d']);
    if (short.scenario === null) return { sound, simulated, wrong: null };
    simulated = true;
    const load = firstFault(engine, engine.loadFindings(short.scenario, short.locate), true);
    return { sound, simulated, wrong: load ?? faultOfRun(engine, short.scenario) };
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { sound, simulated, wrong: `exception: ${message}\n${stack.split('\n').slice(1, 6).join('\n')}` };
  }
}

function read(engine: Engine, { files, set }: Case, more: readonly string[]) {
  const load = (file: string) => (Object.hasOwn(files, file) ? files[file] : undefined);
  return engine.readScenario(MAIN, load, { set: [...set, ...more] });
}

function firstFault({ findingCodes }: Engine, findings: readonly Finding[], sound: boolean): string | null {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (sound && errors > 0) return 'a scenario in spite of an error';
  if (!sound && errors === 0) return 'no scenario, and no error that says why';
  for (const { code, file, line, column, message, hint } of findings) {
    if (!Object.hasOwn(findingCodes, code)) return `a finding with the unknown code ${code}`;
    if (message.trim() === '' || hint.trim() === '' || file === '') return `a finding without words: ${code}`;
    if (!(line >= 0 && column >= 0 && Number.isInteger(line + column)))
      return `a finding without a place: ${code}`;
    if (/undefined|\[object/.test(message + hint)) return `a finding with a hole in it: ${message} (${hint})`;
  }
  return null;
}

function isSmall({ demand, services, opening }: Scenario): boolean {
  const families = Object.values(demand.streams).map((stream) => stream.families ?? Infinity);
  const units = Object.values(services).flatMap((service) => Object.values(service.units));
  const posts = units.map((unit) => unit.count * Object.values(unit.posts).reduce((sum, n) => sum + n, 0));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return opening.kind === 'warmup' && sum(families) + sum(posts) <= FEW;
}

/** Families come, are open and end at some rate: such numbers there are always, and no number is without end. */
function faultOfRun({ prepareReplications, outcomeLayout }: Engine, scenario: Scenario): string | null {
  const { indicators } = outcomeLayout(scenario);
  const [values] = prepareReplications([scenario], 'fuzz', 'mid').replicate(0).values;
  for (const [place, id] of indicators.entries()) {
    const value = values![place]!;
    const counts = /^(open|wait|blocked)\.(families|children)\b|\.perYear\b/.test(id);
    if (Math.abs(value) === Infinity || (counts && Number.isNaN(value))) return `${id} is ${value}`;
    if (counts && value < -1e-6) return `${id} is ${value}, less than none`;
  }
  return null;
}
