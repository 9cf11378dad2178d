import type { Checker } from './checker.ts';
import { mayLead, staffedUnits } from './posts.ts';

/** Checks that where units keep to patches, the families of every patch have somebody to go to. */
export function checkPatches({ scenario, sound, report }: Checker): void {
  if (!sound(['demand', 'patches'], ['services'], ['roles'], ['stages'])) return;
  for (const service of Object.keys(scenario.services)) {
    const units = staffedUnits(scenario, service);
    if (units.every((unit) => unit.patch === null)) continue;
    const stages = Object.keys(scenario.stages).filter((id) => scenario.stages[id]?.service === service);
    for (const patch of Object.keys(scenario.demand.patches)) {
      const own = units.filter((unit) => unit.patch === null || unit.patch === patch);
      const left = stages.find((id) => mayLead(units, id, scenario) && !mayLead(own, id, scenario));
      if (left === undefined) continue;
      const message = `nobody in ${service} takes families of ${patch} who come to ${left}`;
      const hint = `give it a unit with patch: ${patch}, or one without a patch`;
      report(['services', service, 'units'], { code: 'patch-without-unit', message, hint });
    }
  }
}
