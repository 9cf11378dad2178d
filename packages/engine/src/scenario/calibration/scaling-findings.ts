import type { Finding } from '../finding.ts';
import { formatPath } from '../path.ts';
import type { Place } from '../source/node.ts';
import type { Scenario } from '../types.ts';

/** Numbers of things: what a dated change sets them to would have to grow as well. */
const THINGS = /\.(families|referrals|count|posts\.[^.]+|places|queueMax)$/;

/** Says what of a scenario cannot be scaled to another number of children. */
export function scalingFindings({ opening, timeline }: Scenario, place: Place): Finding[] {
  const { file, line, column } = place;
  const at = { code: 'not-scalable', severity: 'error', file, line, column, path: 'scale.children' } as const;
  const dated = Object.values(timeline).flatMap(({ changes }) =>
    changes.flatMap(({ kind, path }) =>
      kind === 'set' && THINGS.test(`.${path.join('.')}`) ? [formatPath(path)] : [],
    ),
  );
  return [
    ...(opening.kind === 'measured'
      ? [
          {
            ...at,
            message: 'families of a caseload file do not grow with the number of children',
            hint: 'use a scenario that opens with a warm-up',
          },
        ]
      : []),
    ...dated.map((path) => ({
      ...at,
      message: `a dated change sets ${path} to a number of its own`,
      hint: 'write the change by a factor, with by:',
    })),
  ];
}
