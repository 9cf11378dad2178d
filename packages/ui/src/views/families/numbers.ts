import { formatValue } from '@taper/engine';
import type { Scenario } from '@taper/engine';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Crowd } from '../../film/crowd.ts';
import { whole } from '../../words/whole.ts';
import type { ViewInput } from '../view.ts';

/** Who is where at the moment that is shown, by level. */
export function nowTable({ count, film }: Crowd, scenario: Scenario): TemplateResult {
  const levels = [...new Set(film.stages.map((id) => scenario.stages[id]?.level ?? 0))].sort();
  const rows = levels.map((level) => {
    const own = film.stages.flatMap((id, at) => (scenario.stages[id]?.level === level ? [at] : []));
    const sum = (of: Int32Array) => own.reduce((total, at) => total + of[at]!, 0);
    const [led, waiting, held] = [sum(count.led), sum(count.waiting), sum(count.held)];
    return { level, open: led + waiting + held, waiting, held };
  });
  return html`<table aria-label="Families open at this moment, by level">
    <thead>
      <tr>
        <th scope="col">At this moment</th>
        <th scope="col">Open</th>
        <th scope="col">Wait for a worker</th>
        <th scope="col">Held for a place</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ level, open, waiting, held }) =>
          html`<tr>
            <th scope="row">Level ${level}</th>
            <td>${whole(open)}</td>
            <td>${whole(waiting)}</td>
            <td>${whole(held)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What the whole run came to, beside the mean of all runs. */
export function runTable(input: ViewInput, place: number, replication: number): TemplateResult {
  const { outcomes, headlines, comparison } = input;
  const row = outcomes.replications.indexOf(replication);
  const mean = (id: string) =>
    comparison.scenarios[place]?.indicators.find((one) => one.id === id)?.mean ?? null;
  return html`<table aria-label="What the whole run came to">
    <thead>
      <tr>
        <th scope="col">The whole run</th>
        <th scope="col">Run ${replication + 1}</th>
        <th scope="col">Mean of all runs</th>
      </tr>
    </thead>
    <tbody>
      ${headlines.map(({ id, label, unit }) => {
        const value = outcomes.indicator(place, id)[row] ?? NaN;
        return html`<tr>
          <th scope="row">${label}</th>
          <td>${formatValue(Number.isFinite(value) ? value : null, unit)}</td>
          <td>${formatValue(mean(id), unit)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
