import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { formatChange, formatRange } from '@taper/engine';
import { comparedGroups } from '../../words/first-outcomes.ts';
import { driversInWords, flipOf } from '../../words/flips.ts';
import type { ViewInput } from '../view.ts';

/** Says of each outcome that differs whether its verdict rests on assumptions, and on which. */
export function assumptionsPart(input: ViewInput, place: number): TemplateResult {
  const { comparison, scenarios, headlines } = input;
  const [base] = scenarios;
  const compared = comparison.scenarios[place];
  if (base === undefined || compared === undefined) return html``;
  const outcomes = comparedGroups(base.scenario, headlines).flatMap(({ indicators }) => indicators);
  const rows = outcomes.flatMap(({ id, label, unit, matters }) => {
    const difference = compared.indicators.find((one) => one.id === id)?.difference ?? null;
    const flip = difference && flipOf(difference, matters);
    if (difference === null || flip === null || difference.verdict === 'too-small-to-matter') return [];
    return [{ label, unit, difference, flip }];
  });
  if (input.design.draw === null)
    return html`<p class="soft">
      These runs draw no assumptions, so nothing can be said of what they would change.
    </p>`;
  if (rows.length === 0)
    return html`<p class="soft">No outcome differs by more than what is too small to matter.</p>`;
  const flips = rows.filter(({ flip }) => flip.wouldFlip);
  return html`<p>
      ${
        flips.length === 0
          ? 'No verdict hangs on an assumption alone.'
          : `${flips.length} of ${rows.length} would change with other assumptions that their ranges allow.`
      }
    </p>
    <div class="scroll">
      <table class="flips">
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Does the verdict hold?</th>
            <th scope="col">Over what is assumed</th>
            <th scope="col">What it goes along with</th>
          </tr>
        </thead>
        <tbody>
          ${[...flips, ...rows.filter(({ flip }) => !flip.wouldFlip)].map(
            ({ label, unit, difference, flip }) =>
              html`<tr class=${flip.wouldFlip ? 'would' : ''}>
                <th scope="row">${label}</th>
                <td data-of="Does the verdict hold?">${flip.text}</td>
                <td data-of="Over what is assumed" class="figures">
                  ${formatRange(difference.plausible, unit, formatChange)}
                </td>
                <td data-of="What it goes along with">${driversInWords(difference, compared.assumed)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
