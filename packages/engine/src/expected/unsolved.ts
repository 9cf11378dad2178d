import type { Finding } from '../scenario/finding.ts';
import type { ReadResult } from '../scenario/read.ts';
import { solvedStreams } from '../scenario/solved-streams.ts';
import type { Scenario } from '../scenario/types.ts';
import { givenReferrals } from './solved-demand.ts';

/** Finds where a total of referrals leaves nothing for the streams that are solved: an error, since nothing can be run. */
export function unsolvedFindings(scenario: Scenario, locate: ReadResult['locate']): Finding[] {
  const { referrals } = scenario.demand;
  if (referrals === null || solvedStreams(scenario.demand).length === 0) return [];
  const { given, perUnit } = givenReferrals(scenario);
  if (given < referrals && perUnit > 0) return [];
  const path = 'demand.referrals';
  const message =
    perUnit > 0
      ? `The streams whose families are given bring about ${Math.round(given)} referrals a year, and ${referrals} are wanted in all.`
      : 'No family of a stream that is solved is ever referred.';
  const hint =
    perUnit > 0
      ? 'Raise the total, or give these streams fewer families.'
      : 'Let solved streams lead to a stage of an official case.';
  return [{ code: 'referrals-not-solvable', severity: 'error', ...locate(path), path, message, hint }];
}
