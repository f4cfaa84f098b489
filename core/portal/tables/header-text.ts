import type { Traits } from './candidate';
import { createCellReader } from './cell-text';

/** Arrows, sort marks and menu dots a header may show beside its words. */
const GLYPHS =
  /[\u2190-\u21ff\u25a0-\u25ff\u2b00-\u2bff\u2303\u2304\u22ee\u22ef\u2807\u{1f53a}-\u{1f53d}]|[\ufe0e\ufe0f]/gu;

/** Takes sort marks and needless spaces off a header's text. */
const plainHeader = (text: string): string => text.replace(GLYPHS, ' ').replace(/\s+/g, ' ').trim();

/**
 * Makes a reader of header cells: the words a person reads, or what the cell calls itself when it shows only an icon.
 * @param traits what classes say (see `createTraits`)
 */
export function createHeaderReader(traits: (element: Element) => Traits): (cell: Element) => string {
  const read = createCellReader(traits);
  return (cell) => {
    const title = cell.querySelector('.MuiDataGrid-columnHeaderTitle');
    const text = plainHeader(read(title ?? cell).text);
    if (text !== '' || cell.querySelector('input') !== null) return text;
    return plainHeader(cell.getAttribute('aria-label') ?? cell.getAttribute('title') ?? '');
  };
}
