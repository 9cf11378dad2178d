/** The public list: Excel workbooks from tables, the same bytes in a browser and in Node. */

export { MOST_ROWS } from './sheet.ts';
export type { Cell, Sheet } from './sheet.ts';
export { workbook, writeWorkbook } from './workbook.ts';
