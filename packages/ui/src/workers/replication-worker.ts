import { createWorkerApi } from '@taper/engine';
import { expose } from 'comlink';

expose(createWorkerApi());
