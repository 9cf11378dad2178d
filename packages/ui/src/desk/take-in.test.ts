import { expect, it } from 'vitest';
import { takeIn } from './take-in.ts';

const files: Readonly<Record<string, string>> = {
  'scenarios/town/today.yaml': 'taper: 1\nname: Today\nplace: { children: 9000 }',
  'scenarios/town/more.yaml':
    'taper: 1\nextends: today.yaml\nname: More\nabout: { finding: Less }\nreturn: { scale: 1y, shape: 2 }',
};
const BASE = 'scenarios/town/today.yaml';
const take = (file: string, text: string) => takeIn(file, text, BASE, (name) => files[name]);

it('a file that comes from the base by way of another changes what both change, the last word its own', () => {
  const text =
    'taper: 1\nextends: more.yaml\nname: More still\nabout: { hypothesis: Even less }\nreturn: { scale: 2y }';
  expect(take('scenarios/town/still.yaml', text)).toEqual({
    ...{ isOfBase: true, extends: BASE, name: 'More still', findings: [] },
    notes: { hypothesis: 'Even less' },
    changes: { 'return.scale': '2y', 'return.shape': 2 },
  });
});

it('a file of its own does not come from the base', () => {
  expect(take('scenarios/town/own.yaml', 'taper: 1\nname: Own\nplace: { children: 1 }')).toMatchObject({
    ...{ isOfBase: false, extends: null },
  });
});

it('a file that extends what is not there says what that is', () => {
  expect(take('scenarios/town/lost.yaml', 'taper: 1\nextends: ../gone/x.yaml')).toMatchObject({
    ...{ isOfBase: false, extends: 'scenarios/gone/x.yaml' },
  });
});

it('files that extend each other in a circle come to an end', () => {
  expect(
    takeIn('a.yaml', 'taper: 1\nextends: a.yaml', 'b.yaml', () => 'taper: 1\nextends: a.yaml').isOfBase,
  ).toBe(false);
});
