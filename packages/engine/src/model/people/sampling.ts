import { quantileOfSorted } from '../../math/quantile.ts';
import type { World } from '../world.ts';
import { EMPTY, PERMANENT } from './posts.ts';

const ROUNDING = 1e-9;

/**
 * Counts once a week, of each service, how caseloads spread over workers and units, how many are above the cap, how
 * long people have been there, and how far the meetings of its units reach. Nothing before the horizon starts.
 */
export function sampleCaseloads(world: World): void {
  if (world.recorder.month < 0) return;
  for (let service = 0; service < world.model.services.count; service++) {
    sampleWorkers(world, service);
    sampleUnits(world, service);
  }
}

function sampleWorkers(world: World, service: number): void {
  const { model, posts, caseloads, recorder, now, ledChildren } = world;
  const { channels, units, services } = model;
  const firstUnit = services.unitFrom[service]!;
  const lastUnit = services.unitFrom[service + 1]!;
  const loads: number[] = [];
  const capped = services.capPerFte[service]! < Infinity;
  for (let post = units.postFrom[firstUnit]!; post < units.postFrom[lastUnit]!; post++) {
    if (posts.state[post] === EMPTY) continue;
    if (posts.state[post] === PERMANENT && posts.since[post]! > -Infinity) {
      recorder.count(channels.tenureDays(service), now - posts.since[post]!);
      recorder.count(channels.tenurePeople(service), 1);
    }
    const worker = model.posts.worker[post]!;
    if (worker < 0) continue;
    const children = ledChildren[worker]!;
    loads.push(children / model.posts.fte[post]!);
    recorder.count(channels.workerWeeks(service), 1);
    if (capped && caseloads.load(worker) > caseloads.cap(worker) + ROUNDING)
      recorder.count(channels.aboveCap(service), 1);
  }
  countSpread(
    world,
    loads,
    channels.caseloadLow(service),
    channels.caseloadHigh(service),
    channels.sampledWeeks(service),
  );
}

function sampleUnits(world: World, service: number): void {
  const { model, posts, recorder, ledChildren, hours } = world;
  const { channels, units, services } = model;
  const loads: number[] = [];
  for (let unit = services.unitFrom[service]!; unit < services.unitFrom[service + 1]!; unit++) {
    let children = 0;
    let fte = 0;
    for (let post = units.postFrom[unit]!; post < units.postFrom[unit + 1]!; post++) {
      const worker = model.posts.worker[post]!;
      if (worker < 0 || posts.state[post] === EMPTY) continue;
      children += ledChildren[worker]!;
      fte += model.posts.fte[post]!;
    }
    if (fte > 0) loads.push(children / fte);
    if (units.meetingMinutes[unit] === 0) continue;
    recorder.count(channels.coverageWeeks(service), hours.coverage[unit]!);
    recorder.count(channels.coverageUnits(service), 1);
  }
  countSpread(
    world,
    loads,
    channels.unitLow(service),
    channels.unitHigh(service),
    channels.unitWeeks(service),
  );
}

/** Counts the tenth and ninetieth percentile of what was found this week. */
function countSpread({ recorder }: World, values: number[], low: number, high: number, weeks: number): void {
  if (values.length === 0) return;
  // A typed array sorts numbers by itself, without a function to be called for every pair.
  const sorted = Float64Array.from(values).sort();
  recorder.count(low, quantileOfSorted(sorted, 0.1));
  recorder.count(high, quantileOfSorted(sorted, 0.9));
  recorder.count(weeks, 1);
}
