import type { Evidence } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import { changesOfSource } from './changes-of-source.ts';
import { diffText } from './diff-text.ts';

const cap = 'services.social-work.cap.perFte';
const published: Evidence = { path: cap, value: 20, basis: 'published', source: 'Plan', year: '2013' };
const ours: Evidence = { path: cap, value: 20, basis: 'user', source: 'made a rule' };
const changes = (from: Evidence[], to: Evidence[], ...differences: { path: string; from: 20; to: 18 }[]) =>
  changesOfSource({ evidence: from }, { evidence: to }, differences);

describe('a change of source', () => {
  it('is told where the number has stayed the same', () => {
    expect(changes([published], [ours])).toEqual([
      { path: cap, value: 20, fromEvidence: published, toEvidence: ours },
    ]);
  });

  it('is not told twice where the number has changed too, nor where only one scenario has the number', () => {
    expect(changes([published], [ours], { path: cap, from: 20, to: 18 })).toEqual([]);
    expect(changes([published], [])).toEqual([]);
    expect(changes([published], [{ ...published, note: 'seen again' }])).toEqual([]);
  });

  it('is written as what it is, under both sources', () => {
    const sources = changes([published], [ours]);
    expect(diffText({ differences: [], sources, a: 'a', b: 'b' }, { width: 100, colour: false })).toBe(
      'a and b mean the same.\n' +
        '                                 a                      b\n' +
        'services.social-work.cap.perFte  20                     the same, from another source\n' +
        '                                 published, Plan, 2013  user, made a rule\n',
    );
  });
});
