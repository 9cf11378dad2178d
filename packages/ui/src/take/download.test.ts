import { expect, it } from 'vitest';
import { fileBeside } from './download.ts';

it('names a scenario’s file as it is saved, whatever it is called', () => {
  expect(fileBeside('scenarios/durham/today.yaml', 'Cap 20, “no more”')).toBe(
    'scenarios/durham/cap-20-no-more.yaml',
  );
});
