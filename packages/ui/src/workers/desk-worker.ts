import { expose } from 'comlink';
import { Desk } from '../desk/desk.ts';
import { readyFiles } from '../desk/ready-files.ts';

expose(new Desk(readyFiles));
