import { csvFormatRow } from 'd3-dsv';
import { ParquetWriter, fileWriter } from 'hyparquet-writer';
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchTable, RunScenario } from './batch-tables.ts';
import { beside, cannotWrite } from './out-dir.ts';
import { parquetColumns, parquetSchema } from './parquet-columns.ts';
import type { TableColumn } from './table-column.ts';

/** A file that rows are added to. */
interface TableFile<Row> {
  add(rows: readonly Row[]): void;
  close(): void;
}

/** How a table is written, by the ending of its file. */
const formats: Readonly<
  Record<'csv' | 'parquet', <Row>(path: string, table: BatchTable<Row>) => TableFile<Row>>
> = { csv: csvFile, parquet: parquetFile };

/** Writes a table scenario by scenario, so that no more than one is in memory. */
export class BatchTableFile<Row> {
  readonly #dir: string;
  readonly #name: string;
  readonly #table: BatchTable<Row>;
  readonly #file: TableFile<Row>;

  /**
   * Begins a file beside its place.
   * @throws InputFault when the folder does not take it
   */
  constructor(dir: string, table: BatchTable<Row>, format: 'csv' | 'parquet') {
    this.#dir = dir;
    this.#name = `${table.name}.${format}`;
    this.#table = table;
    this.#file = this.#try(() => formats[format](beside(dir, this.#name), table));
  }

  /** Adds the rows of a scenario. */
  add(scenario: RunScenario): void {
    this.#try(() => this.#file.add(this.#table.rowsOf(scenario)));
  }

  /** Moves the file, which is complete, to its place. */
  finish(): void {
    this.#try(() => {
      this.#file.close();
      renameSync(beside(this.#dir, this.#name), join(this.#dir, this.#name));
    });
  }

  /** Takes away what was written so far. */
  discard(): void {
    rmSync(beside(this.#dir, this.#name), { force: true });
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.discard();
      throw cannotWrite(this.#dir, error);
    }
  }
}

function csvFile<Row>(path: string, { columns }: BatchTable<Row>): TableFile<Row> {
  const file = openSync(path, 'w');
  writeFileSync(file, `${csvFormatRow(columns.map(({ name }) => name))}\n`);
  return {
    add: (rows) =>
      writeFileSync(file, rows.map((row) => `${csvFormatRow(cellsOf(columns, row))}\n`).join('')),
    close: () => closeSync(file),
  };
}

function cellsOf<Row>(columns: readonly TableColumn<Row>[], row: Row): string[] {
  return columns.map(({ of }) => {
    const cell = of(row);
    return cell === null ? '' : String(cell);
  });
}

/** A scenario is a group of rows. */
function parquetFile<Row>(path: string, { name, columns }: BatchTable<Row>): TableFile<Row> {
  const writer = new ParquetWriter({ writer: fileWriter(path), schema: parquetSchema(name, columns) });
  return {
    add: (rows) =>
      void writer.write({
        columnData: parquetColumns(columns, rows),
        rowGroupSize: Math.max(1, rows.length),
      }),
    close: () => void writer.finish(),
  };
}
