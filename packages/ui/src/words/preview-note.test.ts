import type { Scenario } from '@taper/engine';
import { expect, it } from 'vitest';
import { previewNote } from './preview-note.ts';

const scenario = (count: number, posts: number, opens = 'recruiting') =>
  ({
    roles: { worker: { workforce: {} } },
    services: {
      work: { label: 'Work', units: { team: { count, opens, staffFrom: null, posts: { worker: posts } } } },
    },
  }) as unknown as Scenario;

it('says that units of another size open empty, which expected flows do not know', () => {
  expect(previewNote(scenario(2, 8), scenario(4, 4))).toContain('these open empty');
});

it('says nothing of what expected flows do know', () => {
  // More units of one size: posts there are more of are filled gradually.
  expect(previewNote(scenario(2, 8), scenario(4, 8))).toBe('');
  expect(previewNote(scenario(2, 8), scenario(4, 4, 'staffed'))).toBe('');
  expect(previewNote(scenario(4, 8), scenario(2, 8))).toBe('');
});
