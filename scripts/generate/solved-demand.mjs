import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngine, soundScenario } from '../support/engine.mjs';
import { root } from '../support/paths.mjs';

const HEAD = `import type { GivenReferrals } from '@taper/engine';

/**
 * What the demand of each ready place was found to bring, by the hash of the scenario; made by \`pnpm generate\`. Whoever
 * opens one need not wait until it has been found again.
 */
export const solvedDemand: Readonly<Record<string, GivenReferrals>> = `;

/** The demand of ready places, where their new families follow from a total of referrals. */
export const solvedDemand = {
  path: 'packages/ui/src/desk/solved-demand.ts',
  text: async () => {
    const { givenReferrals, scenarioHash } = await loadEngine();
    /** @type {Record<string, import('@taper/engine').GivenReferrals>} */
    const solved = {};
    for (const file of await placeFiles()) {
      const scenario = await soundScenario(file);
      if (scenario.demand.referrals !== null) solved[scenarioHash(scenario)] = givenReferrals(scenario);
    }
    return `${HEAD}${JSON.stringify(solved)};\n`;
  },
};

/** Files of scenarios that name a place of their own: those that the page offers to start from. */
async function placeFiles() {
  const { ownChanges } = await loadEngine();
  return readdirSync(join(root, 'scenarios'), { recursive: true, encoding: 'utf8' })
    .map((file) => `scenarios/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^[^.]+\.yaml$/.test(file))
    .sort()
    .filter((file) => {
      const { changes } = ownChanges(file, readFileSync(join(root, file), 'utf8'));
      return changes.some(({ path }) => path === 'place.name');
    });
}
