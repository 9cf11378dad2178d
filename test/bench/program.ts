/** What `pnpm bench` uses of the benchmark. */
export { calendarHold } from './calendar-hold.ts';
export { cpuSeconds } from './cpu-seconds.ts';
export { fullModel, scaled } from './full-model.ts';
export { MODELS, TWENTY } from './networks.ts';
export { ours } from './ours.ts';
export { limitNetwork } from './peers/limit-network.ts';
export { limitQueue } from './peers/limit-queue.ts';
export { simjs } from './peers/simjs.ts';
export { findSimpy, simpy } from './peers/simpy.ts';
export { race } from './race.ts';
export { scenarioFile } from './scenario.ts';
export { spreadOf } from './spread.ts';
export { prepareReplications, readScenario } from '@taper/engine';
