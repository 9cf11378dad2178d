import { createWorkerRunner } from '@taper/engine';
import { expose } from 'comlink';
import { Desk } from '../desk/desk.ts';
import { readyFiles } from '../desk/ready-files.ts';
import { spawnReckoner } from './spawn-reckoner.ts';
import { spawnWorker } from './spawn-worker.ts';
import { workerCount } from './worker-count.ts';

expose(
  new Desk(readyFiles, {
    count: workerCount(navigator.hardwareConcurrency),
    runner: (threads) => createWorkerRunner(spawnWorker, threads),
    reckoner: spawnReckoner,
  }),
);
