import type { ByteSource } from '../bytes/source';
import { readWholeXml } from './read-xml';

/** Number formats that show dates without being spelled out (ECMA-376 18.8.30, East Asian ones too). */
const BUILT_IN = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a number format shows a day: it has a year or a day beside anything that isn't quoted. */
function isDateFormat(code: string): boolean {
  const [first = ''] = code.split(';');
  const plain = first.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g, '');
  return /[yd]/i.test(plain) && !/general/i.test(plain);
}

/** For each cell style, whether it shows a date. */
export async function dateStyles(source: ByteSource | null): Promise<boolean[]> {
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  if (!source) return styles;
  await readWholeXml(source, {
    open(name, attribute) {
      if (name === 'numFmt')
        formats.set(Number(attribute('numFmtId')), isDateFormat(attribute('formatCode') ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId'));
        styles.push(formats.get(id) ?? BUILT_IN(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
