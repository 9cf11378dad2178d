import { expect, it } from 'vitest';
import { placesIn } from './places.ts';

const files = new Map([
  [
    'scenarios/town/today.yaml',
    'taper: 1\nextends: ../england/council.yaml\nname: Today\nplace: { name: A town, children: { value: 9000, basis: assumed } }\nabout: { question: What now? }',
  ],
  ['scenarios/town/more.yaml', 'taper: 1\nextends: today.yaml\nname: More'],
  ['scenarios/town/more-still.yaml', 'taper: 1\nextends: more.yaml\nname: More still'],
  ['scenarios/england/council.yaml', 'taper: 1\nname: Council\nplace: { name: England, children: 100000 }'],
  [
    'scenarios/england/ours.yaml',
    'taper: 1\nextends: council.yaml\nname: Ours\nplace: { name: Ours }\nopening: { caseload: families.csv }',
  ],
]);

it('a place is a file that names one, with all that comes from it', () => {
  expect(placesIn(files)).toEqual([
    { file: 'scenarios/england/council.yaml', name: 'England', children: 100_000, about: '', ready: [] },
    {
      ...{ file: 'scenarios/town/today.yaml', name: 'A town', children: 9000, about: 'What now?' },
      ready: [
        { file: 'scenarios/town/more.yaml', name: 'More' },
        { file: 'scenarios/town/more-still.yaml', name: 'More still' },
      ],
    },
  ]);
});
