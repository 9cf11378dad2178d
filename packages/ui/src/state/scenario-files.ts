import { loadFindings, readScenario } from '@taper/engine';
import type { Finding, ReadResult } from '@taper/engine';

/** The files of the first question, the base first, as they are named in the repository. */
export const COMPARED_FILES: readonly string[] = [
  'scenarios/durham/today.yaml',
  'scenarios/durham/more-family-support.yaml',
  'scenarios/durham/more-social-workers.yaml',
  'scenarios/durham/cap-20.yaml',
];

/** Texts of these files and of what they extend, built into the page so that it asks nobody for anything. */
const bundled: Readonly<Record<string, string>> = import.meta.glob<string>(
  [
    '../../../../scenarios/durham/{today,more-family-support,more-social-workers,cap-20}.yaml',
    '../../../../scenarios/england/council.yaml',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** What came of reading scenario files. */
export interface ScenarioFiles {
  /** In the order of the files. */
  readonly read: readonly ReadResult[];
  /** All that was found in the files, once, and what their demand gives reason to say. */
  readonly findings: readonly Finding[];
}

/** Gives the text of a bundled file by its name in the repository, or undefined where there is none. */
function loadBundled(file: string): string | undefined {
  return bundled[`../../../../${file}`];
}

/** Reads scenario files with all that they extend. */
export function readScenarios(
  files: readonly string[],
  load: (file: string) => string | undefined = loadBundled,
): ScenarioFiles {
  const read = files.map((file) => readScenario(file, load));
  const base = read[0]?.scenario ?? undefined;
  return {
    read,
    findings: withoutRepeats(
      read.flatMap(({ scenario, findings, locate }) => [
        ...findings,
        ...(scenario === null ? [] : loadFindings(scenario, locate, base)),
      ]),
    ),
  };
}

/** Variants extend the base, so what is found in the base is found again in each. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const place = ({ code, file, line, column, path }: Finding) => [code, file, line, column, path].join(' ');
  return [...new Map(findings.map((finding) => [place(finding), finding])).values()];
}
