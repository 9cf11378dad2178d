import { describe, expect, it } from 'vitest';
import type { Passage } from './passages.ts';
import { searchOf } from './passages.ts';

const PASSAGES: readonly Passage[] = [
  [
    'model.html',
    'The model',
    '9-coming-back',
    '9. Coming back',
    'A family returns; its caseload is not the same.',
  ],
  ['indicators.html', 'Indicators', 'caseload.mean', 'Caseload (caseload.mean)', 'Children a worker leads.'],
  [
    'evidence.html',
    'Evidence register',
    'services.x.cap.caseload',
    'Caseload (services.x.cap)',
    '20 children',
  ],
  ['evidence.html', 'Evidence register', '', 'Evidence register', 'Every number.'],
];

describe('A search of the documentation', () => {
  const addresses = (query: string): string[] => searchOf(PASSAGES)(query).map(({ address }) => address);

  it('finds by the beginning of a word, definitions first and the register last', () => {
    expect(addresses('casel')).toEqual([
      'indicators.html#caseload.mean',
      'model.html#9-coming-back',
      'evidence.html#services.x.cap.caseload',
    ]);
  });

  it('finds only what has all the words', () => {
    expect(addresses('caseload family')).toEqual(['model.html#9-coming-back']);
    expect(addresses('caseload zebra')).toEqual([]);
  });

  it('leads to the top of a page where that suits', () => {
    expect(addresses('every number')).toEqual(['evidence.html']);
  });
});
