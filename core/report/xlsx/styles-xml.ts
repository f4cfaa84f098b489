import type { ReportColumn } from '../report-table';
import { digitsOf } from '../value-text';
import { type CellStyle, xmlText } from './cell-xml';

/** Place of the heading's style, and the first of those made for columns. */
export const HEAD_STYLE = 1;
const FIRST_OWN = 2;
const QUOTED_TEXT = 0;
/** First number free for formats of one's own. */
const FIRST_FORMAT = 164;
/** Built into every spreadsheet: a date as the reader's language writes it, and plain text. */
const DATE = 14;

/** Number formats of a workbook's columns, found as they are needed. */
export class Styles {
  private readonly formats: string[] = [];

  /** How a column's cells look. */
  of(column: Pick<ReportColumn, 'type' | 'unit'>): CellStyle {
    const format = formatOf(column);
    const known = this.formats.indexOf(format);
    const at = known === -1 ? this.formats.push(format) - 1 : known;
    return { plain: FIRST_OWN + 1 + at, quoted: FIRST_OWN + QUOTED_TEXT };
  }

  /** `xl/styles.xml`. */
  xml(): string {
    const custom = this.formats.map((format, i) => ({ format, id: FIRST_FORMAT + i }));
    const formats = custom
      .filter(({ format }) => format !== '')
      .map(({ format, id }) => `<numFmt numFmtId="${id}" formatCode="${attribute(format)}"/>`);
    const xf = (id: number, more = '') =>
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${more}/>`;
    const cells = [
      xf(0),
      '<xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
      xf(49, ' quotePrefix="1"'),
      ...custom.map(({ format, id }) => xf(format === '' ? DATE : id)),
    ];
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

const attribute = (text: string): string => xmlText(text).replace(/"/g, '&quot;');

/** A spreadsheet's code for how a number is shown; '' the built-in date. */
function formatOf(column: Pick<ReportColumn, 'type' | 'unit'>): string {
  const decimals = digitsOf(column) ?? 0;
  const figures = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  switch (column.type) {
    case 'text':
      return '@';
    case 'int':
      return '#,##0';
    case 'number':
      return '#,##0.0##';
    case 'percent':
      return '0.0%';
    case 'tokens':
      return figures;
    case 'money':
      return `${figures}\\ [$${(column.unit ?? '').replace(/[^A-Z]/g, '')}]`;
    case 'day':
      return '';
  }
}
