import type { SegmentSpec, UnitSpec } from '../types.ts';
import { segmentsOf } from '../segments.ts';
import type { Checker } from './checker.ts';
import { isStaffed, mayLead, stagesOf, staffedUnits, unitsById } from './posts.ts';
import { knownFactors, residualOf } from './residual.ts';

/** Families whom a service tells apart: by where they live, and by their needs. */
interface Kind {
  /** Null where the service does not keep to patches. */
  readonly patch: string | null;
  /** What those units take that are for them, and one of these units; null for families of no segment. */
  readonly takes: SegmentSpec | null;
  readonly unit: string | null;
}

/** Checks that where units keep to patches or segments, all families have somebody to go to. */
export function checkCoverage(checker: Checker): void {
  const { scenario, sound } = checker;
  if (!sound(['demand', 'patches'], ['roles'], ['stages'])) return;
  for (const service of Object.keys(scenario.services)) {
    if (!sound(['services', service]) || !knownFactors(service, scenario)) continue;
    const told = new Set<SegmentSpec | null>();
    for (const kind of kindsOf(service, checker)) {
      if (kind.unit !== null && told.has(kind.takes)) continue;
      const stage = stageLeft(service, kind, checker);
      if (stage === undefined) continue;
      told.add(kind.takes);
      tell(service, stage, kind, checker);
    }
  }
}

function kindsOf(service: string, { scenario }: Checker): Kind[] {
  const spec = scenario.services[service]!;
  const segments = segmentsOf(spec);
  const byPatch = Object.values(spec.units).some((unit) => unit.count > 0 && unit.patch !== null);
  if (!byPatch && spec.allocation !== 'segment') return [];
  const own = segments.map(({ spec: takes, units }) => ({ takes, unit: units[0]! }));
  const none = segments.length === 0 || residualOf(segments, scenario) ? [{ takes: null, unit: null }] : [];
  const patches = byPatch ? Object.keys(scenario.demand.patches) : [null];
  return patches.flatMap((patch) => [...none, ...own].map((kind) => ({ patch, ...kind })));
}

/** A stage that such families may come to, and that nobody who takes them may lead, though others in the service may. */
function stageLeft(service: string, kind: Kind, { scenario }: Checker): string | undefined {
  const units = unitsById(scenario, service);
  const bySegment = scenario.services[service]!.allocation === 'segment';
  const own = Object.values(units).filter(
    (unit) =>
      unit.count > 0 &&
      (kind.patch === null || unit.patch === null || unit.patch === kind.patch) &&
      (!bySegment || unit.takes === kind.takes),
  );
  const there = [...own, ...buddiesOf(own, units)].filter((unit) => isStaffed(unit, scenario));
  const all = staffedUnits(scenario, service);
  return stagesOf(scenario, service).find(
    (id) =>
      scenario.stages[id]!.ifFull === null && mayLead(all, id, scenario) && !mayLead(there, id, scenario),
  );
}

/** Units whose workers take what these cannot. */
function buddiesOf(own: readonly UnitSpec[], units: Readonly<Record<string, UnitSpec>>): UnitSpec[] {
  return own.flatMap(({ buddy }) => (buddy !== null && Object.hasOwn(units, buddy) ? [units[buddy]!] : []));
}

function tell(service: string, stage: string, { patch, unit }: Kind, { scenario, report }: Checker): void {
  const path = ['services', service, 'units'];
  const here = patch === null ? '' : ` of ${patch}`;
  if (unit !== null) {
    const message = `nobody may lead ${stage} for families${here} whom ${unit} is for`;
    const hint = `give a unit that takes them a post in a role that leads ${stage}, or a buddy, or say with ifFull: where they go instead`;
    report([...path, unit, 'takes'], { code: 'segment-without-unit', message, hint });
  } else if (scenario.services[service]!.allocation === 'segment') {
    const message = `nobody in ${service} takes families${here} of no segment who come to ${stage}`;
    const hint = 'give it a unit without takes, for those whom no other unit is for';
    report(path, { code: 'segment-without-unit', message, hint });
  } else {
    const message = `nobody in ${service} takes families${here} who come to ${stage}`;
    const hint = `give it a unit with patch: ${patch}, or one without a patch`;
    report(path, { code: 'patch-without-unit', message, hint });
  }
}
