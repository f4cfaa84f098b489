import { Parser } from 'saxen';
import type { ByteSource } from '../bytes/source';
import { Refused } from '../refused';

/** What a part of a workbook is read with. Names come without their namespace's prefix; `*:id` asks for an attribute of any. */
export interface XmlHandler {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  /** A piece of text with entities decoded; long text comes in several. */
  text?(text: string): void;
}

const LONGEST_TOKEN = 32 << 20;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Read XML piece by piece; yields after each, when what the handler gathered can be taken away.
 * @throws Refused `corrupt`
 */
export async function* readXml(source: ByteSource, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new Parser();
  let failed = false;
  // Bytes since the last tag: an endless text or tag would pile up in memory.
  let quiet = 0;
  parser.on('error', () => {
    failed = true;
  });
  parser.on('openTag', (name, attributes, decode) => {
    quiet = 0;
    if (!handler.open) return;
    let read: Readonly<Record<string, string>> | null = null;
    handler.open(local(name), (wanted) => {
      read ??= attributes();
      const value = read[wanted] ?? (wanted.startsWith('*') ? anyPrefix(read, wanted.slice(1)) : undefined);
      return value?.includes('&') ? decode(value) : value;
    });
  });
  parser.on('closeTag', (name) => handler.close?.(local(name)));
  parser.on('text', (text, decode) => handler.text?.(text.includes('&') ? decode(text) : text));
  parser.on('cdata', (text) => handler.text?.(text));
  let decoder: TextDecoder | null = null;
  for await (const piece of source.chunks()) {
    decoder ??= new TextDecoder(piece[0] === 0xff || piece[1] === 0 ? 'utf-16le' : 'utf-8', { fatal: true });
    quiet += piece.length;
    parser.write(decoded(decoder, piece));
    if (failed) throw new Refused('corrupt');
    if (quiet > LONGEST_TOKEN) throw new Refused('corrupt');
    yield;
  }
  parser.end();
  if (failed || !decoder) throw new Refused('corrupt');
}

/** An attribute of a namespace, whatever prefix the file gives it. */
const anyPrefix = (read: Readonly<Record<string, string>>, ending: string): string | undefined =>
  Object.entries(read).find(([name]) => name.endsWith(ending))?.[1];

function decoded(decoder: TextDecoder, piece: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw new Refused('corrupt');
  }
}

/** Read a small part of a workbook to its end. */
export async function readWholeXml(source: ByteSource, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(source, handler));
}
