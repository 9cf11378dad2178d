import type { View } from './view.ts';

/**
 * The views in the order of their tabs. To add one: a folder under `views/` with a custom element that has a property
 * `input` (see `view.ts`), and a line here. Each is fetched when it is first opened.
 */
export const views: readonly View[] = [
  {
    id: 'compare',
    title: 'Compare',
    element: 'taper-view-compare',
    load: () => import('./compare/compare.ts'),
  },
  {
    id: 'over-time',
    title: 'Over time',
    element: 'taper-view-over-time',
    load: () => import('./over-time/over-time.ts'),
    drawsPreview: true,
  },
  {
    id: 'pattern',
    title: 'Pattern of work',
    element: 'taper-view-pattern',
    load: () => import('./pattern/pattern.ts'),
  },
  {
    id: 'pathway',
    title: 'Pathway',
    element: 'taper-view-pathway',
    load: () => import('./pathway/pathway.ts'),
  },
  {
    id: 'units',
    title: 'Units',
    element: 'taper-view-units',
    load: () => import('./units/units.ts'),
  },
  {
    id: 'families',
    title: 'Families',
    element: 'taper-view-families',
    load: () => import('./families/families.ts'),
  },
  {
    id: 'goal',
    title: 'Reach a goal',
    element: 'taper-view-goal',
    load: () => import('./goal/goal.ts'),
  },
  {
    id: 'money',
    title: 'Money',
    element: 'taper-view-money',
    load: () => import('./money/money.ts'),
  },
  {
    id: 'why',
    title: 'Why',
    element: 'taper-view-why',
    load: () => import('./why/why.ts'),
  },
  {
    id: 'hold',
    title: 'Will it hold?',
    element: 'taper-view-hold',
    load: () => import('./hold/hold.ts'),
  },
];
