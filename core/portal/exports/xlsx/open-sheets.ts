import type { Meter } from '../bytes/source';
import type { ZipEntry } from '../bytes/zip-directory';
import type { Growth } from '../bytes/zip-entry';
import type { RowSource } from '../rows';
import { sheetRows } from './sheet-rows';
import { sharedStrings } from './strings';
import { dateStyles } from './styles';
import { openWorkbook } from './workbook';

/** A workbook's sheets as tables, in their order. @throws Refused `corrupt`, `protected` or `too-large` */
export async function workbookTables(
  blob: Blob,
  entries: readonly ZipEntry[],
  growth: Growth,
  file: string,
  meter: Meter,
): Promise<RowSource[]> {
  const workbook = await openWorkbook(blob, entries, growth, meter);
  const context = {
    strings: await sharedStrings(workbook.strings),
    dateStyles: await dateStyles(workbook.styles),
    is1904: workbook.is1904,
  };
  return workbook.sheets.map((sheet) => ({
    file,
    encoding: null,
    delimiter: null,
    sheet: sheet.name,
    ragged: true,
    is1904: workbook.is1904,
    chunks: () => sheetRows(sheet, context),
  }));
}
