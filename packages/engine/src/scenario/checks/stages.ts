import type { Checker } from './checker.ts';

/** Checks that what a stage says in two places goes together. */
export function checkStages(checker: Checker): void {
  for (const [id, stage] of Object.entries(checker.scenario.stages)) {
    for (const route of Object.keys(stage.routes)) checkOpenTo(['stages', id, 'routes', route], checker);
    checkSeen(id, checker);
  }
}

function checkOpenTo(path: readonly string[], { given, reportKey }: Checker): void {
  if (!given([...path, 'share']) || !given([...path, 'byAge'])) return;
  const message = 'a route is open by share or byAge, not by both';
  const hint = 'take one out; in a file that extends another, write share: null';
  reportKey([...path, 'byAge'], { code: 'either-or', message, hint });
}

function checkSeen(id: string, { scenario, sound, report }: Checker): void {
  const path = ['stages', id, 'screening'];
  const { above, below } = scenario.stages[id]?.screening ?? { above: 0, below: 0 };
  // Shares written in decimals may sum to a hair more than 1.
  if (above + below <= 1 + 1e-9 || !sound(path)) return;
  const message = `above and below sum to ${Number((above + below).toPrecision(6))}`;
  const hint = 'let them sum to at most 1: the rest are seen at their need';
  report([...path, 'below'], { code: 'out-of-bounds', message, hint });
}
