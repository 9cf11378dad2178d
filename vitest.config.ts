import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { breakEngine } from './test/mutation/plugin.ts';

const HOUSE = 'test/house/**/*.test.ts';
const JOURNEYS = 'test/journeys/**/*.test.ts';

/** Compiles what tests start as programs, where that is not done. */
const PROGRAMS = 'test/support/build-programs.ts';

/** Tests run on the sources, so that a failure points at a line that someone wrote. */
const conditions = ['@taper/source', ...defaultServerConditions];

export default defineConfig({
  plugins: breakEngine(process.env.TAPER_MUTANT),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Vitest leaves one core idle by itself: on two, that is half of them.
    maxWorkers: '100%',
    // For tests that hang, not for slow ones: a machine may have other work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [HOUSE, JOURNEYS],
          globalSetup: PROGRAMS,
          // Loading the engine, and letting it warm up, takes longer than most files' tests. Files leave nothing behind:
          // the engine keeps no state, and what else is replaced is put back.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'house', include: [HOUSE], globalSetup: PROGRAMS, isolate: false } },
      {
        extends: true,
        // A page has workers of its own, which keep the cores busy: one file at a time, when the others are through.
        test: {
          name: 'journeys',
          include: [JOURNEYS],
          globalSetup: 'test/journeys/stage.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          isolate: false,
        },
      },
    ],
  },
});
