import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { inSentence } from '../../words/in-sentence.ts';
import { newUnitsInWords } from '../../words/answer/new-units.ts';
import { whenInWords } from '../../words/answer/when.ts';
import type { ViewInput } from '../view.ts';
import { leadOutcome } from './lead.ts';

/** Views that say more of a difference that has one cause. */
const MORE: readonly (readonly [view: string, title: string, what: string])[] = [
  ['over-time', 'Over time', 'from which month on it differs, and whether it goes the other way first'],
  ['pathway', 'Pathway', 'at which stages families go another way'],
  ['hold', 'Will it hold?', 'which assumptions it rests on'],
];

/**
 * Says of a scenario that changes one thing that there is nothing to take apart, and what can still be seen.
 * @param place of the scenario
 * @param open opens a view, by its id
 */
export function oneChange(input: ViewInput, place: number, open: (view: string) => void): TemplateResult {
  const { scenarios, months } = input;
  const scenario = scenarios[place];
  const [only] = scenario?.changes ?? [];
  const lead = leadOutcome(input, place);
  const when = lead?.difference == null ? null : whenInWords(lead.difference, months.start);
  const opensEmpty =
    scenario !== undefined &&
    scenarios[0] !== undefined &&
    newUnitsInWords(scenarios[0].scenario, scenario.scenario) !== '';
  return html`<p>
      It changes one
      thing${only === undefined ? '' : html`, ${inSentence(only.label)} from ${only.from} to ${only.to}`}: all
      of the difference is its doing.
      ${lead === null || when === null ? nothing : html`${lead.label}: ${inSentence(when)}.`}
    </p>
    ${
      opensEmpty
        ? html`<p>
            Two things are in it, all the same: the size of units, and their empty posts at first. Duplicate
            the scenario and let today’s people go along (“Opens”: redeployed): what parts the two is what
            empty posts do.
          </p>`
        : nothing
    }
    <p>What else can be seen of it:</p>
    <ul class="more">
      ${MORE.map(
        ([view, title, what]) =>
          html`<li>
            <button class="link" type="button" @click=${() => open(view)}>${title}</button>: ${what}
          </li>`,
      )}
    </ul>`;
}
