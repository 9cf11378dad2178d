import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatChange } from '@taper/engine';
import type { Indicator } from '@taper/engine';
import { entryOf, hasDocs } from '../../docs/beside.ts';

/** An outcome as far as a link needs it. */
type Named = Pick<Indicator, 'id' | 'label'>;

/** Writes what an outcome is, and leads to its entry in the documentation. */
export function definition(indicator: Indicator): TemplateResult {
  return html`<p>
    ${indicator.definition} ${tooSmall(indicator)} ${definitionLink(indicator, 'More about it')}
  </p>`;
}

/** Which differences verdicts call too small to matter. */
function tooSmall({ matters, unit }: Indicator): string {
  if (!(matters > 0)) return '';
  return `A difference of less than ${formatChange(matters, unit).replace(/^\+/, '')} does not matter.`;
}

/**
 * Leads to the entry of an outcome in the documentation, in a tab of its own, since runs would be lost in this one;
 * nothing where there is no documentation.
 */
export function definitionLink(
  { id, label }: Named,
  words = 'What is this?',
): TemplateResult | typeof nothing {
  if (!hasDocs()) return nothing;
  return html`<a
    href="./docs/indicators.html#${entryOf(id)}"
    target="_blank"
    aria-label="${words} ${label}, in a new tab"
    >${words}</a
  >`;
}

/** Writes the name of an outcome so that it leads to its entry; by itself where there is no documentation. */
export function definedName({ id, label }: Named): TemplateResult {
  return hasDocs()
    ? html`<a href="./docs/indicators.html#${entryOf(id)}" target="_blank">${label}</a>`
    : html`${label}`;
}
