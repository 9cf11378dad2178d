import { workbook } from '@taper/workbook';
import { download } from './download.ts';
import type { Table } from './tables.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves tables as one Excel file, a sheet each. Fetched by who asks for it. */
export function saveExcel(name: string, tables: readonly Table[]): void {
  download(name, new Blob([workbook(tables)], { type: TYPE }));
}
