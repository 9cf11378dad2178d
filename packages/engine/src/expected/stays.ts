import { exp } from '../math/exp.ts';
import { pow } from '../math/pow.ts';
import type { CompiledModel, CompiledStream } from '../model/compiled.ts';
import { address, PURPOSE } from '../model/purposes.ts';
import { exponential } from '../random/exponential.ts';
import { gamma } from '../random/gamma.ts';
import { DrawStream } from '../random/stream.ts';
import { uniform } from '../random/threefry.ts';

/** Stays drawn for each stage; their error, about 3% of a length, is far below that of the numbers they start from. */
const DRAWS = 800;
/** Key of these draws: any will do, as long as it is the same for all. */
const K0 = 0x5ca1ab1e;
const K1 = 0x0ddba11;
const stream = new DrawStream();

/** What stays in one stage come to when everybody gets all the attention they want and nobody waits. */
export interface ExpectedStay {
  /** Mean days from start to end. */
  readonly days: number;
  /** Share that leaves because the work is done. */
  readonly ready: number;
  /** Share that steps up. */
  readonly steppedUp: number;
  /** Share that leaves by each route of the stage. */
  readonly routes: readonly number[];
}

/** Draws stays of a stage at full attention and averages them, for families of one frailty. */
export function expectedStay(model: CompiledModel, stage: number, frailty: number): ExpectedStay {
  const { stages } = model;
  const firstRoute = stages.routeFrom[stage]!;
  const routes = new Array<number>(stages.routeFrom[stage + 1]! - firstRoute).fill(0);
  let days = 0;
  let ready = 0;
  let steppedUp = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const done = readyDay(model, stage, draw);
    const worsened = stepUpDay(model, stage, draw, frailty);
    let route = -1;
    let routeDay = Infinity;
    for (let index = 0; index < routes.length; index++) {
      const day = dayOfRoute(model, firstRoute + index, draw);
      if (day < routeDay) {
        routeDay = day;
        route = index;
      }
    }
    const end = Math.min(done, worsened, routeDay);
    if (end === Infinity) continue;
    days += end;
    if (end === routeDay) routes[route]!++;
    else if (end === worsened) steppedUp++;
    else ready++;
  }
  return {
    days: days / DRAWS,
    ready: ready / DRAWS,
    steppedUp: steppedUp / DRAWS,
    routes: routes.map((count) => count / DRAWS),
  };
}

/** When the work is done and, where the stage has reviews, reviewed; or the stay time-boxed. */
function readyDay(model: CompiledModel, stage: number, draw: number): number {
  const { stages, laws } = model;
  const law = stages.work[stage]!;
  const work = law < 0 ? Infinity : laws.sample(law, K0, K1, draw, address(PURPOSE.work, 0));
  const day = Math.min(work, stages.timeBox[stage]!);
  const first = stages.reviewFirst[stage]!;
  if (first === 0 || day === Infinity) return day;
  if (day <= first) return first;
  const gap = stages.reviewNext[stage]!;
  return gap > 0 ? first + Math.ceil((day - first) / gap) * gap : day;
}

function stepUpDay(model: CompiledModel, stage: number, draw: number, frailty: number): number {
  const rate = model.stages.escalation[stage]! * frailty;
  return rate > 0 ? exponential(uniform(K0, K1, draw, address(PURPOSE.escalation, 0)), 1 / rate) : Infinity;
}

function dayOfRoute(model: CompiledModel, route: number, draw: number): number {
  const { stages, laws } = model;
  const where = draw ^ stages.routeHash[route]!;
  const share = stages.routeShare[route]!;
  if (share < 1 && uniform(K0, K1, where, address(PURPOSE.routeOpen, 0)) >= share) return Infinity;
  return laws.sample(stages.routeLaw[route]!, K0, K1, where, address(PURPOSE.routeTime, 0));
}

/** Share of families that come back after closing from a stage: within the cut, and before their youngest is grown. */
export function expectedReturns(model: CompiledModel, stage: number, frailty: number): number {
  const { stages, laws, streams } = model;
  const scale = stages.returnScale[stage]!;
  if (scale === Infinity) return 0;
  const main = streams.reduce<CompiledStream | undefined>(
    (most, stream) => (most === undefined || stream.dominating > most.dominating ? stream : most),
    undefined,
  );
  const youngest = main?.youngest ?? -1;
  let share = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const age = youngest < 0 ? 0 : laws.sample(youngest, K0, K1, draw, address(PURPOSE.youngest, 0));
    const left = youngest < 0 ? Infinity : model.grownAt - age;
    const hazard = pow(Math.min(left, stages.returnCut[stage]!) / scale, stages.returnShape[stage]!);
    share += 1 - exp(-frailty * hazard);
  }
  return share / DRAWS;
}

/** Strata of frailty: enough to show that the frail step up and come back most, and so are most of those who are open. */
const STRATA = 8;

/** Mean frailty of equal shares of families, from the least frail up; one stratum where all are alike. */
export function frailtyStrata(model: CompiledModel): number[] {
  const { frailtyShape } = model;
  if (frailtyShape === Infinity) return [1];
  const draws = Array.from({ length: DRAWS }, (_, draw) => {
    stream.at(K0, K1, draw, address(PURPOSE.frailty, 0));
    return gamma(stream, frailtyShape) / frailtyShape;
  }).sort((a, b) => a - b);
  const size = DRAWS / STRATA;
  return Array.from({ length: STRATA }, (_, stratum) => {
    const own = draws.slice(stratum * size, (stratum + 1) * size);
    return own.reduce((sum, value) => sum + value, 0) / size;
  });
}
