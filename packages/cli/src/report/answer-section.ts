import { type Indicator, formatChange, formatRange, indicatorsOf } from '@taper/engine';
import type { StudiedScenario, Study } from '../study/study.ts';
import { type Markup, html } from './html.ts';

/** Scenarios that are told of in words; the tables have all. */
const MOST_TOLD = 30;

/** Says in words what differs clearly, and what does not; null where nothing is compared. */
export function answerSection({ scenarios, shown, kind }: Study): Markup | null {
  const compared = scenarios.filter(({ against }) => against !== null);
  if (compared.length === 0) return null;
  const more = compared.length - MOST_TOLD;
  return html`<section>
    <h2>In short</h2>
    ${compared.slice(0, MOST_TOLD).map((scenario) => answer(scenario, shown))}
    ${more > 0 ? html`<p>${more} more scenarios are in the tables below.</p>` : null}
    ${
      kind === 'compare'
        ? html`<p class="soft">
            Differences are formed run by run, on the same families. Verdicts go by what the assumptions leave
            open, where they are drawn, and else by the interval.
          </p>`
        : null
    }
  </section>`;
}

function answer(
  { name, against, indicators, scenario }: StudiedScenario,
  shown: readonly Indicator[],
): Markup {
  const own = new Map(indicatorsOf(scenario).map((indicator) => [indicator.id, indicator]));
  const told = shown.flatMap(({ id }) => {
    const indicator = own.get(id);
    const difference = indicators.find((one) => one.id === id)?.difference ?? null;
    return indicator === undefined ? [] : [{ indicator, difference }];
  });
  const of = (verdict: string | undefined) =>
    told.filter(({ difference }) => difference?.verdict === verdict);
  const clear = (verdict: 'lower' | 'higher') =>
    of(verdict).map(({ indicator: { label, unit, good }, difference }) => {
      const judged = difference!.plausible ?? difference!.ci95;
      const worth = good === null ? '' : good === verdict ? ', which is better' : ', which is worse';
      const range = formatRange(judged, unit, formatChange);
      return html`<li>
        ${label}: clearly ${verdict}, by ${formatChange(difference!.mean, unit)} (${range})${worth}
      </li>`;
    });
  const sure = [...clear('lower'), ...clear('higher')];
  const list = (words: string, verdict: string | undefined) => {
    const labels = of(verdict).map(({ indicator }) => indicator.label);
    return labels.length === 0 ? null : html`<li><strong>${words}:</strong> ${labels.join('; ')}</li>`;
  };
  return html`<h3>${name}, against ${against}</h3>
    <ul>
      ${sure.length === 0 ? html`<li>No clear difference in any of these outcomes.</li>` : sure}
      ${list('Too close to call', 'too-close-to-call')} ${list('Too small to matter', 'too-small-to-matter')}
      ${list('Cannot be compared', undefined)}
    </ul>`;
}
