import { officialTags } from '../numbering.ts';
import type { Path } from '../path.ts';
import type { Checker } from './checker.ts';

/** Most there can be of what the engine numbers by bits of a word, or by part of a family's number. */
const MOST = { factors: 32, tags: 31, patches: 256, streams: 500 };

/** Checks that there are not more of a kind than the engine can tell apart. */
export function checkLimits({ scenario, sound, report }: Checker): void {
  const expect = (path: Path, what: string, count: number, most: number): void => {
    if (!sound(path) || count <= most) return;
    const message = `there are ${count} ${what}; ${most} are the most`;
    report(path, { code: 'too-many', message, hint: 'leave some out, or put some together' });
  };
  const { families, demand } = scenario;
  const size = (map: object): number => Object.keys(map).length;
  expect(['families', 'factors'], 'factors of need', size(families.factors), MOST.factors);
  expect(['demand', 'patches'], 'patches', size(demand.patches), MOST.patches);
  expect(['demand', 'streams'], 'streams', size(demand.streams), MOST.streams);
  expect(['stages'], 'official stocks', officialTags(scenario).length, MOST.tags);
}
