import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatChange, formatRange } from '@taper/engine';
import type { AssumptionInForce, Difference } from '@taper/engine';
import { definedName } from '../../components/definition/definition.ts';
import { comparedGroups } from '../../words/outcomes/first-outcomes.ts';
import { driversInWords, flipOf } from '../../words/answer/flips.ts';
import type { Flip } from '../../words/answer/flips.ts';
import { joined } from '../../words/joined.ts';
import type { ViewInput } from '../view.ts';

/** An outcome, and how much its verdict rests on assumptions. */
interface Row {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly difference: Difference;
  readonly flip: Flip;
}

/** Says of each outcome that differs whether its verdict rests on assumptions, and on which. */
export function verdictsPart(input: ViewInput, place: number): TemplateResult {
  const { comparison, scenarios, headlines } = input;
  const [base] = scenarios;
  const compared = comparison.scenarios[place];
  if (base === undefined || compared === undefined) return html``;
  const outcomes = comparedGroups(base.scenario, headlines).flatMap(({ indicators }) => indicators);
  const rows = outcomes.flatMap(({ id, label, unit, matters }) => {
    const difference = compared.indicators.find((one) => one.id === id)?.difference ?? null;
    const flip = difference && flipOf(difference, matters);
    if (difference === null || flip === null || difference.verdict === 'too-small-to-matter') return [];
    return [{ id, label, unit, difference, flip }];
  });
  if (input.design.draw === null)
    return html`<p class="soft">
      These runs draw no assumptions, so nothing can be said of what they would change.
    </p>`;
  if (rows.length === 0)
    return html`<p class="soft">No outcome differs by more than what is too small to matter.</p>`;
  const flips = rows.filter(({ flip }) => flip.wouldFlip);
  const open = rows.filter(({ flip }) => flip.isOpen);
  const held = rows.filter((row) => !flips.includes(row) && !open.includes(row));
  const told = [...flips, ...held];
  const isDriven = told.some(({ difference }) => (difference.drivenBy ?? []).length > 0);
  return html`<p>
      A verdict holds where it stands in 95 of 100 sets of assumptions that their ranges allow.
      ${
        flips.length === 0
          ? 'No verdict hangs on an assumption alone.'
          : `${flips.length} of ${rows.length} would change with other assumptions.`
      }
      ${isDriven || told.length === 0 ? nothing : 'No single assumption clearly goes along with any of these: more runs may tell.'}
    </p>
    ${told.length === 0 ? nothing : table(told, compared.assumed, isDriven)}
    ${
      open.length === 0
        ? nothing
        : html`<p class="small soft open">
            Too close to call by the runs alone, where more of them may tell:
            ${open.map(({ label }) => label).join('; ')}.
          </p>`
    }`;
}

function table(
  rows: readonly Row[],
  assumed: readonly AssumptionInForce[],
  isDriven: boolean,
): TemplateResult {
  return html`<table class="flips">
    <thead>
      <tr>
        <th scope="col">Outcome</th>
        <th scope="col">Does the verdict hold?</th>
        <th scope="col">Over what is assumed</th>
        ${isDriven ? html`<th scope="col">What it goes along with</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ id, label, unit, difference, flip }) =>
          html`<tr class=${flip.wouldFlip ? 'would' : ''}>
            <th scope="row">${definedName({ id, label })}</th>
            <td>${flip.text}</td>
            <td class="figures">${joined(formatRange(difference.plausible, unit, formatChange))}</td>
            ${isDriven ? html`<td>${driversInWords(difference, assumed)}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
