import type { RefusalCode } from './types';

const starts = (bytes: Uint8Array, ...with_: readonly number[]): boolean =>
  with_.every((byte, at) => bytes[at] === byte);

const latin = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** What a file is by its first bytes; names lie. */
export function formatOf(start: Uint8Array): 'zip' | 'text' | RefusalCode {
  if (start.length === 0) return 'empty';
  if (starts(start, 0x50, 0x4b, 3, 4) || starts(start, 0x50, 0x4b, 5, 6)) return 'zip';
  if (starts(start, 0xd0, 0xcf, 0x11, 0xe0)) return isEncrypted(start) ? 'protected' : 'old-excel';
  if (starts(start, 0x1f, 0x8b) || starts(start, 0x37, 0x7a, 0xbc, 0xaf) || starts(start, ...latin('Rar!')))
    return 'unsupported';
  const isBinary = [
    latin('%PDF'),
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    latin('GIF8'),
    latin('MZ\x90'),
  ];
  return isBinary.some((magic) => starts(start, ...magic)) ? 'not-a-table' : 'text';
}

/** Encrypted workbooks are old-style containers with a stream of this name. */
const isEncrypted = (start: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(start.subarray(0, start.length & ~1)).includes('EncryptedPackage');
