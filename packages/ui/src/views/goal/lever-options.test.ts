import { expect, it } from 'vitest';
import type { Lever } from '../../state/levers.ts';
import { leverGroups } from './lever-options.ts';

const lever = (path: string, label: string, group: string): Lever => ({
  ...{ path, label, group, amount: 2, unit: '', counted: 'posts', times: 1, whole: false, isBasic: true },
  bounds: { min: 0, max: Infinity },
});

it('what is called alike is told apart by what it belongs to, no longer than it takes', () => {
  expect(
    leverGroups([
      lever('services.a.units.x.posts.one', 'Clinician posts', 'Access, in one unit (Door)'),
      lever('services.a.units.y.posts.two', 'Manager posts', 'Access, in one unit (Door)'),
      lever('services.a.units.y.posts.one', 'Clinician posts', 'Access, in one unit (Back)'),
      lever('services.a.cap.perFte', 'Cap', 'Access'),
      lever('services.b.cap.perFte', 'Cap', 'Help'),
      lever('demand.referrals', 'Referrals', 'Demand'),
    ]).map(({ title, options }) => [title, ...options.map(({ words }) => words)]),
  ).toEqual([
    [
      'Posts',
      'Clinician posts – Access, in one unit (Door)',
      'Manager posts',
      'Clinician posts – Access, in one unit (Back)',
    ],
    ['Caps', 'Cap – Access', 'Cap – Help'],
    ['Demand', 'Referrals'],
  ]);
});
