import type { Finding } from '@taper/engine';

/** Findings about one scenario of a batch. */
export interface ScenarioFindings {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/**
 * Tells once what several scenarios of a batch share: findings of one kind at one place become the first of them. Where
 * not all scenarios have it, or not in the same words, it says in which it is so.
 */
export function mergedFindings(scenarios: readonly ScenarioFindings[]): Finding[] {
  const groups = new Map<string, { finding: Finding; names: Set<string>; messages: Set<string> }>();
  for (const { name, findings } of scenarios) {
    for (const finding of findings) {
      const { code, severity, file, line, column, path } = finding;
      const key = JSON.stringify([code, severity, file, line, column, path]);
      const group = groups.get(key) ?? { finding, names: new Set(), messages: new Set() };
      groups.set(key, group);
      group.names.add(name);
      group.messages.add(finding.message);
    }
  }
  return [...groups.values()].map(({ finding, names, messages }) => {
    if (names.size === scenarios.length && messages.size === 1) return finding;
    const [first = '', ...others] = names;
    const more = others.length === 0 ? '' : `, and likewise ${others.length} more`;
    return { ...finding, message: `${finding.message} (“${first}”${more})` };
  });
}
