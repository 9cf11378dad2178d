import type { Evidence } from './finding.ts';
import { formatPath, type Path } from './path.ts';
import type { EvidenceGrade } from './schema/provenance.ts';
import type { AssumptionName, AssumptionRange, PracticeSpec, Scenario } from './types.ts';

/** An assumption of a scenario, with all that a reader should see beside a result that rests on it. */
export interface StatedAssumption extends AssumptionRange {
  /** `attentionToEscalation` for a feedback, `practices.systemic.work` for what a way of working does. */
  readonly id: string;
  /** Where it stands in the scenario. */
  readonly path: string;
  /** The value at which it changes nothing: 0 for feedbacks, 1 for factors. */
  readonly neutral: 0 | 1;
  /** What it belongs to: a feedback of the model, or one of the factors of a practice. */
  readonly of:
    | { readonly feedback: AssumptionName }
    | { readonly practice: string; readonly label: string; readonly factor: PracticeFactor };
  /** How well it is known; null where the file does not say. */
  readonly evidence: EvidenceGrade | null;
  readonly source: string | null;
  readonly year: string | null;
  readonly confidence: 'H' | 'M' | 'L' | null;
  /** Whence the number; null where the file writes a plain number or leaves it out. */
  readonly basis: Evidence['basis'] | null;
}

/** What a practice may be assumed to change. */
export type PracticeFactor = Exclude<keyof PracticeSpec, 'label' | 'adoption'>;

const feedbacks: readonly AssumptionName[] = [
  ...(['attentionToEscalation', 'waitingToEscalation', 'unmetToReturn'] as const),
  ...(['overloadToLeaving', 'overloadToSickness', 'setback', 'specialisation'] as const),
];

const factors: readonly PracticeFactor[] = ['work', 'escalation', 'return', 'detection'];

/**
 * Lists every assumption of a scenario: the feedbacks of MODEL.md section 10, then the factors of each practice, those
 * without effect included.
 * @param evidence the register of sources that came of reading the same file; left out, no assumption has a source.
 */
export function assumptionsOf({
  scenario,
  evidence = [],
}: {
  readonly scenario: Scenario;
  readonly evidence?: readonly Evidence[];
}): StatedAssumption[] {
  const sources = new Map(evidence.map((item) => [item.path, item]));
  const stated = (
    id: string,
    path: Path,
    range: AssumptionRange,
    rest: Pick<StatedAssumption, 'neutral' | 'of'>,
  ) => ({ id, path: formatPath(path), ...range, ...rest, ...sourceOf(sources.get(formatPath(path))) });
  return [
    ...feedbacks.map((feedback) =>
      stated(feedback, ['assumptions', feedback], scenario.assumptions[feedback], {
        ...{ neutral: 0, of: { feedback } },
      }),
    ),
    ...Object.entries(scenario.practices).flatMap(([practice, spec]) =>
      factors.map((factor) => {
        const path = ['practices', practice, factor];
        const of = { practice, label: spec.label, factor };
        return stated(formatPath(path), path, spec[factor], { neutral: 1, of });
      }),
    ),
  ];
}

/** Whether an assumption has an effect anywhere in its range. */
export function hasEffect({
  low,
  mid,
  high,
  neutral,
}: Pick<StatedAssumption, 'low' | 'mid' | 'high' | 'neutral'>): boolean {
  return low !== neutral || mid !== neutral || high !== neutral;
}

function sourceOf(
  evidence: Evidence | undefined,
): Pick<StatedAssumption, 'evidence' | 'source' | 'year' | 'confidence' | 'basis'> {
  return {
    evidence: evidence?.evidence ?? null,
    source: evidence?.source ?? null,
    year: evidence?.year ?? null,
    confidence: evidence?.confidence ?? null,
    basis: evidence?.basis ?? null,
  };
}
