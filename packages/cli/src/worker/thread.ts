import { createWorkerApi } from '@taper/engine';
import { expose } from 'comlink';
import { parentPort } from 'node:worker_threads';
import { nodeEndpoint } from './endpoint.ts';

if (parentPort === null) throw new Error('This file is the entry of a worker thread.');
expose(createWorkerApi(), nodeEndpoint(parentPort));
