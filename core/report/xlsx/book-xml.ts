import { wellFormed } from '../text-changes';
import { xmlText } from './cell-xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet of the workbook: its name, and the number in its file's name. */
export interface BookSheet {
  readonly name: string;
  readonly file: number;
}

const attribute = (text: string): string => xmlText(text).replace(/"/g, '&quot;');

/** All parts of a workbook but sheets and styles, by name. @param sheets in the order they are shown */
export function bookParts(
  sheets: readonly BookSheet[],
  { title, maker, at }: { readonly title: string; readonly maker: string; readonly at: Date },
): Readonly<Record<string, string>> {
  const types = sheets.map(
    ({ file }) =>
      `<Override PartName="/xl/worksheets/sheet${file}.xml" ContentType="${SHEETS}.worksheet+xml"/>`,
  );
  const list = sheets.map(
    ({ name, file }, i) => `<sheet name="${attribute(name)}" sheetId="${i + 1}" r:id="rId${file}"/>`,
  );
  const relations = sheets.map(
    ({ file }) =>
      `<Relationship Id="rId${file}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${file}.xml"/>`,
  );
  const made = at.toISOString().slice(0, 19);
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(wellFormed(title))}</dc:title><dc:creator>${xmlText(maker)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${made}Z</dcterms:created></cp:coreProperties>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  };
}

const LONGEST_NAME = 31;

/**
 * A sheet's name: at most 31 characters, none that a spreadsheet forbids, told apart from those there are, also where
 * case doesn't count.
 */
export function sheetName(title: string, taken: readonly string[]): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a name can't have
  const clean = wellFormed(title).replace(/[\\/?*[\]:\u0000-\u001f\u007f\ufffe\uffff]+/g, ' ');
  const base = clean.trim().replace(/^'+|'+$/g, '') || '–';
  const same = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : ` (${n})`;
    const name = shortened(base, LONGEST_NAME - end.length) + end;
    if (!same.has(name.toLowerCase()) && name.toLowerCase() !== 'history') return name;
  }
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const splits = /[\ud800-\udbff]/.test(text[most - 1] ?? '');
  return text.slice(0, splits ? most - 1 : most).trim();
}
