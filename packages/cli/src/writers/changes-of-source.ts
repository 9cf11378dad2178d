import type { Evidence, ReadResult, ScenarioDifference } from '@taper/engine';

/** A number that is the same in two scenarios, but rests on something else. */
export interface ChangeOfSource {
  readonly path: string;
  readonly value: Evidence['value'];
  readonly fromEvidence: Evidence;
  readonly toEvidence: Evidence;
}

/**
 * Lists the numbers that are the same in two scenarios but rest on another source: what was published may have become
 * somebody's own, which changes no result and much of what can be said of it.
 * @param differences of value, whose sources are told with them
 */
export function changesOfSource(
  from: Pick<ReadResult, 'evidence'>,
  to: Pick<ReadResult, 'evidence'>,
  differences: readonly ScenarioDifference[],
): ChangeOfSource[] {
  const told = new Set(differences.map(({ path }) => path));
  const after = new Map(to.evidence.map((evidence) => [evidence.path, evidence]));
  return from.evidence.flatMap((fromEvidence) => {
    const { path, value } = fromEvidence;
    const toEvidence = after.get(path);
    if (told.has(path) || toEvidence === undefined) return [];
    return sourceText(fromEvidence) === sourceText(toEvidence)
      ? []
      : [{ path, value, fromEvidence, toEvidence }];
  });
}

/** Says where a number comes from: what kind of number it is, its source and year, how sure it is. */
export function sourceText({ basis, source, year, confidence }: Evidence): string {
  const sureness = confidence === undefined ? undefined : `confidence ${confidence}`;
  return [basis, source, year, sureness].filter((word) => word !== undefined && word !== '').join(', ');
}
