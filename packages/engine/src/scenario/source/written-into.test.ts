import { expect, test } from 'vitest';
import { writtenInto } from './written-into.ts';

const FILE = `# ours
taper: 1
roles:
  worker: # who leads
    label: Family worker
    cost: { perYear: 40000 }
  other:
`;

test('a value stands where it belongs, whether the file has the part or not, and comments stay', () => {
  const written = writtenInto(FILE, {
    'roles.worker.cost.perYear': { value: 42000, basis: 'user' },
    'roles.other.cost.perYear': 1,
    'placements.foster.cost.variable': 600,
  });
  expect(written).toBe(`# ours
taper: 1
roles:
  worker:
    # who leads
    label: Family worker
    cost: { perYear: { value: 42000, basis: user } }
  other:
    cost:
      perYear: 1
placements:
  foster:
    cost:
      variable: 600
`);
});

test('a file that has something else on the way is not changed by half', () => {
  expect(() => writtenInto('roles: 3\n', { 'roles.a.cost': 1 })).toThrow();
});
