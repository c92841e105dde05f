import type { Language } from '@chengjie/kernel';
import { Readable } from 'node:stream';
import type { Cell, Column, PublicList } from './public-list.js';

/** Most rows of a workbook: beyond it, people want CSV. */
export const MOST_XLSX_ROWS = 100_000;

/** Longest text of a cell that Excel opens. */
const LONGEST_CELL = 32_767;

/** Width of a column in characters, by its heading and what mostly stands in it. */
const WIDTH = { AMOUNT: 16, TEXT: 22 } as const;

type Rows<Row> = AsyncIterable<readonly Row[]>;

/** A form in which a list is downloaded. */
export interface Format {
  readonly type: string;
  /** Bytes as they are taken: no more than some pages are in memory, however long the list. */
  readonly write: <Row>(list: PublicList<Row>, rows: Rows<Row>, language: Language) => Promise<Readable>;
}

/** By what a file's name ends with. What writes them is loaded with the first file: most processes never write one. */
export const FORMATS: Readonly<Record<'csv' | 'xlsx', Format>> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    write: async ({ columns }, rows, language) => {
      const { writeCsvStream } = await import('hucre/csv');
      return Readable.fromWeb(
        writeCsvStream(cellsOf(columns, rows, language, asText), {
          headers: columns.map(({ heading }) => heading[language]),
          bom: true, // without it Excel takes Chinese for another encoding
          lineSeparator: '\r\n', // RFC 4180
        }) as Parameters<typeof Readable.fromWeb>[0],
      );
    },
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async ({ columns, title }, rows, language) => {
      const { writeXlsxStream } = await import('hucre/xlsx');
      return Readable.fromWeb(
        writeXlsxStream(cellsOf(columns, rows, language, asCell), {
          name: title[language],
          columns: columns.map(({ heading, kind }) => ({
            header: heading[language],
            width: WIDTH[kind ?? 'TEXT'],
            ...(kind === 'AMOUNT' && { numFmt: '#,##0.00' }),
          })),
          freezePane: { rows: 1 },
        }) as Parameters<typeof Readable.fromWeb>[0],
      );
    },
  },
};

async function* cellsOf<Row, Shown>(
  columns: readonly Column<Row>[],
  rows: Rows<Row>,
  language: Language,
  shown: (cell: Cell, column: Column<Row>) => Shown,
): AsyncGenerator<Shown[]> {
  for await (const page of rows) {
    for (const row of page) yield columns.map((column) => shown(column.cell(row, language), column));
  }
}

/** What a spreadsheet would take for a formula, also in full width or behind blanks that it drops (OWASP, CSV injection). */
const FORMULA = /^[\s\u0000]*[=+\-@|＝＋－＠]/u;

/** A cell of text as a spreadsheet takes it for text: `'` before it is what people write by hand. */
export function asText(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return FORMULA.test(text) ? `'${text}` : text;
}

/** In a workbook text is text, whatever it begins with; amounts are numbers, exact to 15 digits, of which they have 14. */
function asCell<Row>(cell: Cell, { kind }: Column<Row>): string | number | null {
  if (kind === 'AMOUNT' && typeof cell === 'string') return Number(cell);
  return typeof cell === 'string' ? cell.slice(0, LONGEST_CELL) : cell;
}
