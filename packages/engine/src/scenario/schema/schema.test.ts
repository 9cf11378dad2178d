import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { council } from '../../../../../test/support/small-council.ts';
import type { Evidence } from '../finding.ts';
import { createReport } from '../reading/report.ts';
import { readShape } from '../reading/walk.ts';
import { fromPlain } from '../source/node.ts';
import { scenarioSchema } from './scenario.ts';
import { shapeOf } from './shape.ts';

const nowhere = { file: '', line: 0, column: 0 };

test('the reader reads a file without sources just as the schema does', () => {
  const plain: unknown = parse(
    council(
      [
        '{ value: 320, low: 300, high: 340, source: Return, year: 2015, confidence: H, basis: derived }',
        '320',
      ],
      ['{ value: 1, low: 0, high: 2, basis: assumed }', '1'],
      ['timeBox: { after: 12w }', 'timeBox: { after: 12w, stretch: forever }'],
    ),
  );
  const evidence: Evidence[] = [];
  const spot = { node: fromPlain(plain, nowhere), path: [], parent: nowhere, user: false };
  const read = readShape(shapeOf(scenarioSchema), spot, { report: createReport(), evidence });
  expect(read).toEqual(scenarioSchema.parse(plain));
});
