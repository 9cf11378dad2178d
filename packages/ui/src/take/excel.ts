import writeExcelFile from 'write-excel-file/universal';
import { download } from './download.ts';
import type { Table } from './tables.ts';

/** Saves tables as one Excel file, a sheet each. Fetched by who asks for it. */
export async function saveExcel(name: string, tables: readonly Table[]): Promise<void> {
  const sheets = tables.map((table) => ({
    sheet: table.name,
    data: table.rows.map((row, place) =>
      row.map((cell) => {
        if (cell === null || cell === undefined) return null;
        // Text stays text, so that a name that begins like a formula is none.
        return typeof cell === 'number'
          ? { value: cell, type: Number }
          : { value: cell, type: String, ...(place === 0 ? { fontWeight: 'bold' as const } : {}) };
      }),
    ),
    stickyRowsCount: 1,
  }));
  download(name, await writeExcelFile(sheets).toBlob());
}
