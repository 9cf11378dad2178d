import type { ValidatedTarget } from '@taper/engine';
import type { ValidationResult } from '../validation/validation-result.ts';
import { MARKS_EXPLAINED, validationRow } from './validation-rows.ts';
import { summary } from './validation-text.ts';

/** Writes the page of a place in Markdown: what the model gives of what is published, and what it does not. */
export function validationPage(result: ValidationResult, name: string): string {
  const { place, about, replications, seed, engine, targets, scenarios } = result;
  const tested = targets.filter(({ verdict }) => verdict !== 'not-testable');
  const untested = targets.filter(({ verdict }) => verdict === 'not-testable');
  const of = (verdict: ValidatedTarget['verdict']) => tested.filter((one) => one.verdict === verdict);
  const paragraphs = [
    `# ${place}`,
    ...(about['question'] === undefined ? [] : [about['question']]),
    `Made by \`taper validate ${name}\` with engine ${engine}, ${replications} runs a scenario and seed “${seed}”.`,
    `**${summary(result)}**`,
    `![The model against published figures](${name}.svg)`,
    '## Figures',
    table(
      ['Figure', 'Published', 'Interval', 'Model', 'Plausible range', 'Verdict', 'Scenario'],
      tested.map((target) => {
        const row = validationRow(target);
        return [
          ...[row.label, row.published, row.publishedInterval, row.model, row.modelInterval, row.verdict],
          whereOf(target),
        ];
      }),
    ),
    MARKS_EXPLAINED,
    'The plausible range is that of the mean for 95 in 100 sets of the assumptions, error of the simulation included. *Reproduced*: the mean lies within the published interval (of a bracket of ours, the whole range does). *Bracketed*: the two meet, and the model’s range is at most twice as wide. *Too vague*: they meet, but it is wider than that. *Missed*: they do not meet. A figure that was fitted is marked and never counts as a success.',
    ...notes('Missed, and why as far as known', of('missed')),
    ...notes('Remarks on the others', [...of('reproduced'), ...of('bracketed'), ...of('too-vague')]),
    ...notes('Not testable', untested),
    '## Sources',
    ...[...new Set(targets.map(sourceOf))].filter((source) => source !== '').map((source) => `- ${source}`),
    ...(about['cannotSay'] === undefined ? [] : ['## What this cannot say', about['cannotSay']]),
    '## Scenarios',
    ...scenarios.map(({ id, file, hash }) => `- ${id}: \`${file}\` (${hash.slice(0, 8)})`),
  ];
  return `${paragraphs.join('\n\n').replace(/(\n\n- [^\n]+)+/g, (list) => `\n\n${list.trim().replace(/\n\n/g, '\n')}`)}\n`;
}

function notes(title: string, targets: readonly ValidatedTarget[]): string[] {
  const told = targets.filter(({ note }) => note !== null);
  if (told.length === 0) return [];
  return [`## ${title}`, ...told.map(({ label, note }) => `- ${label}: ${note}`)];
}

function whereOf({ scenario, against, ratio, indicator, months }: ValidatedTarget): string {
  if (scenario === null) return '';
  const pair = against === null ? scenario : `${scenario} ${ratio ? '/' : '−'} ${against}`;
  const when =
    months === null ? '' : `, ${months[0] === months[1] ? months[0] : `${months[0]} to ${months[1]}`}`;
  return `${pair}: \`${indicator}\`${when}`;
}

function sourceOf({ published: { source, year } }: ValidatedTarget): string {
  return source === null ? '' : source + (year === null || source.includes(year) ? '' : ` (${year})`);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
