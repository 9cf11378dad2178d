import type { Checker } from './checker.ts';

/** Checks that streams to be solved and the referrals they are solved for go together. */
export function checkSolved(checker: Checker): void {
  const { streams, referrals } = checker.scenario.demand;
  if (!checker.sound(['demand'])) return;
  const solved = Object.entries(streams).filter(([, stream]) => stream.families === null);
  if (solved.length === 0) checkUnused(checker);
  if (referrals === null) for (const [id] of solved) reportNoReferrals(id, checker);
  const weight = solved.reduce((sum, [, stream]) => sum + stream.weight, 0);
  const [first] = solved;
  if (first !== undefined && weight === 0) reportNoWeight(first[0], checker);
}

function checkUnused({ scenario, report }: Checker): void {
  if (scenario.demand.referrals === null) return;
  const message = 'no stream is solved for these referrals, so that they change nothing';
  const hint = 'write families: solved in a stream, or take referrals out';
  report(['demand', 'referrals'], { code: 'referrals-without-solved', message, hint, severity: 'warning' });
}

function reportNoReferrals(stream: string, { report }: Checker): void {
  const message = `${stream} is to be solved, but demand has no referrals`;
  const hint = 'add referrals: to demand, in children a year';
  report(['demand', 'streams', stream, 'families'], { code: 'solved-without-referrals', message, hint });
}

function reportNoWeight(stream: string, { report }: Checker): void {
  const message = 'the weights of the streams to be solved sum to 0';
  const hint = 'give one of them a weight above 0';
  report(['demand', 'streams', stream, 'weight'], { code: 'weights-sum-to-zero', message, hint });
}
