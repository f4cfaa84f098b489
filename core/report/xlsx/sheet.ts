import { labelOf } from '../csv-table';
import { onceEach } from '../once-each';
import type { ReportColumn, ReportRow, TableHead } from '../report-table';
import type { TextChanges } from '../text-changes';
import { valueText } from '../value-text';
import type { ZipEntry } from '../zip-file';
import { cellAt, cellXml, letters, xmlText } from './cell-xml';
import { HEAD_STYLE, type Styles } from './styles-xml';

/** Rows a sheet can have, the heading included. */
const SHEET_ROWS = 1_048_576;
/** Rows a column's width is made from. */
const MEASURED = 200;
const WIDTHS = { least: 8, most: 60, heading: 24 };

const encoder = new TextEncoder();

export interface Sheet {
  /** Rows it can still take. */
  readonly room: () => number;
  readonly add: (rows: readonly ReportRow[]) => void;
  readonly end: () => void;
}

/** A table's sheet, written row by row: headings stay in view and filter, columns are as wide as the first rows need. */
export function sheet(
  { columns }: TableHead,
  entry: ZipEntry,
  styles: Styles,
  changes: TextChanges,
  rightToLeft: boolean,
): Sheet {
  const looks = columns.map((column) => styles.of(column));
  const rest = onceEach(columns, changes, (column, value, at) => {
    const look = looks[at];
    return look ? cellXml(column, value, look, changes) : '';
  });
  const names = columns.map((_, i) => letters(i));
  const write = (xml: string) => entry.push(encoder.encode(xml));
  let rows = 0;
  const begin = (first: readonly ReportRow[]) => {
    const cols = columns.map(
      (column, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${widthOf(column, i, first)}" customWidth="1"/>`,
    );
    const heads = columns.map((column, i) => {
      const label = xmlText(changes.fitCell(changes.wellFormed(labelOf(column))));
      return `<c r="${names[i]}1" s="${HEAD_STYLE}" t="inlineStr"><is><t xml:space="preserve">${label}</t></is></c>`;
    });
    write(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData><row r="1">${heads.join('')}</row>`);
    rows = 1;
  };
  return {
    room: () => SHEET_ROWS - Math.max(rows, 1),
    add: (more) => {
      if (rows === 0) begin(more);
      let xml = '';
      for (const row of more) {
        const r = ++rows;
        let cells = '';
        for (let i = 0; i < columns.length; i++) cells += cellAt(names[i] ?? '', r, rest(row[i] ?? null, i));
        xml += `<row r="${r}">${cells}</row>`;
      }
      write(xml);
    },
    end: () => {
      if (rows === 0) begin([]);
      write(
        `</sheetData><autoFilter ref="A1:${names.at(-1) ?? 'A'}${rows}"/><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`,
      );
      entry.end();
    },
  };
}

function widthOf(column: ReportColumn, at: number, rows: readonly ReportRow[]): number {
  let width = Math.max(WIDTHS.least, Math.min(WIDTHS.heading, labelOf(column).length + 3));
  const more = column.type === 'money' ? 6 : 2;
  for (const row of rows.slice(0, MEASURED)) {
    const text = valueText(column, row[at] ?? null) ?? '';
    width = Math.max(width, Math.min(WIDTHS.most, text.length + more));
  }
  return width;
}
