import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { BandLine } from '../../charts/band-chart.ts';
import type { MonthBand } from '../../charts/monthly-bands.ts';
import { whole } from '../../words/whole.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Writes what a chart draws as a table: a row a month, mean and likely range for each scenario. */
export function monthTable(lines: readonly BandLine[]): TemplateResult {
  const months = lines[0]?.bands ?? [];
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Month</th>
        ${lines.map(({ name }) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${months.map(
        ({ date }, index) =>
          html`<tr>
            <th scope="row">${MONTH.format(date)}</th>
            ${lines.map(({ bands }) => html`<td>${bandInWords(bands[index])}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function bandInWords(band: MonthBand | undefined): string {
  if (band === undefined) return '';
  const [low, high] = band.likely;
  return `${whole(band.mean)} (${whole(low)}–${whole(high)})`;
}
