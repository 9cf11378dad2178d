import type { Scenario } from '@taper/engine';

/** A part of the pathway, from referrals to care, and what works it. */
export type Letter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G';

/** The parts in their order, with what leads from each to the next. */
export const LETTERS: readonly {
  readonly letter: Letter;
  readonly title: string;
  readonly next: '→' | '⇄' | '';
}[] = [
  { letter: 'A', title: 'Referrals', next: '→' },
  { letter: 'B', title: 'Front door', next: '→' },
  { letter: 'C', title: 'Levels 2–3', next: '⇄' },
  { letter: 'D', title: 'Social-work units', next: '⇄' },
  { letter: 'E', title: 'Care', next: '' },
  { letter: 'F', title: 'Workforce', next: '' },
  { letter: 'G', title: 'Practice', next: '' },
];

/** Parts of a scenario that belong to one letter whatever they say. */
const BY_PART: Readonly<Record<string, Letter>> = {
  demand: 'A',
  families: 'A',
  placements: 'E',
  roles: 'F',
};

/** Finds the part of the pathway that a field belongs to, from its path. */
export function letterOf(path: readonly string[], scenario: Scenario): Letter {
  const [part = '', id = ''] = path;
  if (path.join('.') === 'thresholds.stepUp') return 'B';
  if (part === 'stages') return letterOfStage(id, scenario);
  if (part === 'services') return letterOfService(id, scenario);
  return BY_PART[part] ?? 'G';
}

function letterOfStage(id: string, scenario: Scenario): Letter {
  const stage = scenario.stages[id];
  if (stage === undefined) return 'G';
  const service = letterOfService(stage.service, scenario);
  return service === 'D' && stage.level === 5 ? 'E' : service;
}

/** A service is at the front door when it takes first contacts; otherwise it is where the lowest level is that it works. */
function letterOfService(id: string, { stages }: Scenario): Letter {
  const levels = Object.values(stages).flatMap(({ service, level }) => (service === id ? [level] : []));
  const lowest = Math.min(...levels);
  if (lowest <= 1) return 'B';
  if (lowest <= 3) return 'C';
  return lowest === 4 ? 'D' : 'E';
}
