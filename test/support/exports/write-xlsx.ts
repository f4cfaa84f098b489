import { strToU8, zipSync } from 'fflate';
import type { ExportTable, Value } from './table';
import { headerOf } from './write-text';

export interface XlsxOptions {
  readonly generation: 'snake' | 'title';
  /** Rows of the sheet before the data; none: the data is the first sheet. */
  readonly filters: readonly (readonly string[])[] | null;
  readonly sheetNames: readonly [string, string];
  readonly strings: 'shared' | 'inline' | 'formula';
  readonly dates: 'serial' | 'text' | 'unformatted';
  readonly prefix: string; // of the XML namespace, "x:"
  readonly is1904: boolean;
  readonly cellAddresses: boolean;
}

export const PLAIN_XLSX: XlsxOptions = {
  generation: 'snake',
  filters: [['Team', 'All teams']],
  sheetNames: ['Filters', 'Data'],
  strings: 'shared',
  dates: 'serial',
  prefix: '',
  is1904: false,
  cellAddresses: true,
};

const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replaceAll('\r', '_x000D_');

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A table as the bytes of a workbook. */
export function writeXlsx(table: ExportTable, some: Partial<XlsxOptions> = {}): Uint8Array<ArrayBuffer> {
  const options = { ...PLAIN_XLSX, ...some };
  const p = options.prefix;
  const strings: string[] = [];
  const numbers = new Map<string, number>();
  const shared = (text: string): number => {
    const before = numbers.get(text);
    if (before !== undefined) return before;
    numbers.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const address = (row: number, column: number): string =>
    options.cellAddresses ? ` r="${letters(column)}${row + 1}"` : '';
  const textCell = (at: string, text: string): string => {
    if (options.strings === 'inline')
      return `<${p}c${at} t="inlineStr"><${p}is><${p}t xml:space="preserve">${xml(text)}</${p}t></${p}is></${p}c>`;
    if (options.strings === 'formula')
      return `<${p}c${at} t="str"><${p}f>A1</${p}f><${p}v>${xml(text)}</${p}v></${p}c>`;
    return `<${p}c${at} t="s"><${p}v>${shared(text)}</${p}v></${p}c>`;
  };
  const numberCell = (at: string, value: number, style = 0): string =>
    `<${p}c${at}${style > 0 ? ` s="${style}"` : ''}><${p}v>${value}</${p}v></${p}c>`;
  const serial = (day: number, time: number): number => day + time + (options.is1904 ? 24107 : 25569);
  const cell = (value: Value, row: number, column: number): string => {
    const at = address(row, column);
    if (value === null || value === '') return options.cellAddresses ? '' : `<${p}c/>`;
    if (typeof value === 'string') return textCell(at, value);
    if ('count' in value) return numberCell(at, value.count);
    if ('decimal' in value) return numberCell(at, value.decimal);
    if ('tokens' in value) return numberCell(at, value.tokens / 100);
    const [day, time, style] = 'day' in value ? [value.day, 0, 1] : [value.moment, 0.889259, 2];
    if (options.dates === 'text') return textCell(at, new Date(day * 86_400_000).toISOString().slice(0, 10));
    return numberCell(at, serial(day, time), options.dates === 'serial' ? style : 0);
  };
  const sheet = (rows: readonly (readonly Value[])[]): string => {
    const body = rows
      .map((row, r) => `<${p}row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</${p}row>`)
      .join('');
    const space = p === '' ? 'xmlns' : `xmlns:${p.slice(0, -1)}`;
    return `<?xml version="1.0" encoding="UTF-8"?><${p}worksheet ${space}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><${p}sheetData>${body}</${p}sheetData></${p}worksheet>`;
  };
  const data = sheet([table.columns.map((column) => headerOf(column, options.generation)), ...table.rows]);
  const sheets = options.filters === null ? [data] : [sheet(options.filters), data];
  const names = sheets.length === 1 ? [options.sheetNames[1]] : options.sheetNames;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${options.is1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    // Targets out of order and absolute, as some writers do.
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships>${relation('rIdS', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('rIdT', 'styles', 'styles.xml')}${sheets
      .map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${sheets.length - i}.xml`))
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<?xml version="1.0"?><styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst>${strings
      .map((text, i) =>
        i % 3 === 2 && text.length > 1
          ? `<si><r><t xml:space="preserve">${xml(text.slice(0, 1))}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${xml(text.slice(1))}</t></r><rPh sb="0" eb="1"><t>ヨミ</t></rPh></si>`
          : `<si><t xml:space="preserve">${xml(text)}</t></si>`,
      )
      .join('')}</sst>`,
  };
  for (const [i, text] of sheets.entries()) parts[`xl/worksheets/sheet${sheets.length - i}.xml`] = text;
  return new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  );
}
