import { createWorkerRunner } from '@taper/engine';
import { expose } from 'comlink';
import { Desk } from '../desk/desk.ts';
import { readyFiles } from '../desk/ready-files.ts';
import { spawnWorker } from './spawn-worker.ts';
import { workerCount } from './worker-count.ts';

const runners = () =>
  Array.from({ length: workerCount(navigator.hardwareConcurrency) }, () =>
    createWorkerRunner(spawnWorker, 1),
  );

expose(new Desk(readyFiles, runners));
