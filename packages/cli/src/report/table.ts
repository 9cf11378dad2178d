import { type Markup, type Part, html } from './html.ts';

/** A column of a table on the page. */
export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

/** A row: its heading, then its cells. */
export type Row = readonly [heading: Part, ...cells: Part[]];

/** Writes a table with a caption; where it is too wide for the window, it can be scrolled, by the keyboard too. */
export function table(caption: string, columns: readonly Column[], rows: readonly Row[]): Markup {
  const kind = (column: number) => (columns[column]?.isNumber === true ? 'number' : 'words');
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ title }, column) => html`<th scope="col" class="${kind(column)}">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([heading, ...cells]) =>
            html`<tr>
              <th scope="row">${heading}</th>
              ${cells.map((cell, column) => html`<td class="${kind(column + 1)}">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
