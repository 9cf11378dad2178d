import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { breakEngine } from './test/mutation/plugin.ts';

const HOUSE = 'test/house/**/*.test.ts';
const JOURNEYS = 'test/journeys/**/*.test.ts';

/** Tests run on the sources, so that a failure points at a line that someone wrote. */
const conditions = ['@taper/source', ...defaultServerConditions];

export default defineConfig({
  plugins: breakEngine(process.env.TAPER_MUTANT),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [HOUSE, JOURNEYS],
        },
      },
      { extends: true, test: { name: 'house', include: [HOUSE], testTimeout: 120_000 } },
      {
        extends: true,
        test: { name: 'journeys', include: [JOURNEYS], fileParallelism: false, testTimeout: 120_000 },
      },
    ],
  },
});
