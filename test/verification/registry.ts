import type { Case } from './case.ts';
import { comingBack } from './cases/coming-back.ts';
import { endings } from './cases/endings.ts';
import { networks } from './cases/networks.ts';
import { oneWorker } from './cases/one-worker.ts';
import { plentyOfStaff } from './cases/plenty-of-staff.ts';
import { priorities } from './cases/priorities.ts';
import { severalWorkers } from './cases/several-workers.ts';
import { sharedAttention } from './cases/shared-attention.ts';
import { twoWorkers } from './cases/two-workers.ts';

/** Every case of MODEL.md section 15, for the tests and for `pnpm verify`. */
export const CASES: readonly Case[] = [
  ...oneWorker,
  ...severalWorkers,
  ...sharedAttention,
  ...twoWorkers,
  ...priorities,
  ...plentyOfStaff,
  ...networks,
  ...endings,
  ...comingBack,
];
