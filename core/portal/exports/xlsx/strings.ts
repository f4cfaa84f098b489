import type { ByteSource } from '../bytes/source';
import { Refused } from '../refused';
import { readXml } from './read-xml';

const MOST = 2_000_000;
const MOST_LETTERS = 200_000_000;

/** Excel writes letters XML has no place for as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** The strings cells point to. Formats inside a string don't matter, and how it is pronounced is left out. */
export async function sharedStrings(source: ByteSource | null): Promise<string[]> {
  const strings: string[] = [];
  if (!source) return strings;
  let current = '';
  let letters = 0;
  let inText = false;
  let spoken = 0;
  const reading = readXml(source, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = spoken === 0;
      else if (name === 'rPh') spoken++;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') spoken--;
      else if (name === 'si') {
        strings.push(unescaped(current));
        letters += current.length;
      }
    },
  });
  for await (const _ of reading)
    if (strings.length > MOST || letters > MOST_LETTERS) throw new Refused('too-large');
  return strings;
}
