import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScenario, withNumberAt } from '../scenario/index.ts';
import { prepareCourse } from './course.ts';
import { runFlows } from './flows.ts';

const { scenario: base } = readScenario('test/verification/scenarios/returns.yaml', (path) =>
  readFileSync(path, 'utf8'),
);

test('a course prepared near another has the flows that it has by itself', () => {
  const [service = ''] = Object.keys(base!.services);
  const [unit = ''] = Object.keys(base!.services[service]!.units);
  const variant = withNumberAt(base!, `services.${service}.units.${unit}.count`, 2)!;
  const near = prepareCourse(base!);
  const taken = prepareCourse(variant, base!, 'mid', 'all', near);
  expect(taken.stretches.at(-1)?.network).toBe(near.stretches[0]?.network);
  expect(runFlows(taken)).toEqual(runFlows(prepareCourse(variant, base!)));
});

test('a course whose families fare otherwise takes nothing over', () => {
  const [stage = ''] = Object.keys(base!.stages);
  const variant = withNumberAt(base!, `stages.${stage}.hours`, 9)!;
  const near = prepareCourse(base!);
  expect(prepareCourse(variant, base!, 'mid', 'all', near).stretches.at(-1)?.network).not.toBe(
    near.stretches[0]?.network,
  );
});
