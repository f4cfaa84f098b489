import type { Day } from '@/core/units/brands';
import type { ByteSource } from '../bytes/source';
import { findHeader } from '../header/find-header';
import { pointsOf } from '../header/layout';
import { jsonRows } from '../json-rows';
import { findMapping } from '../mapping/find-mapping';
import { Refused } from '../refused';
import type { RowSource } from '../rows';
import { csvRows } from './csv-rows';
import { decodeText } from './decode';
import { dialectOf, sepLine } from './dialect';
import { pieceOfText, type TextPiece } from './text-piece';

/** Answers of the reporting API are held whole. */
const MOST_JSON = 400_000_000;

const PAGE = /^\s*(?:<!doctype\s+html|<html|<head|<body|<script|<!--)/i;

/** A text file as a table: delimited text, or JSON. @throws Refused while reading */
export function textTable(source: ByteSource, file: string, today: Day): RowSource {
  const text = decodeText(source);
  const seen = { delimiter: null as string | null, ragged: false };
  return {
    file,
    sheet: null,
    get encoding() {
      return text.encoding;
    },
    get delimiter() {
      return seen.delimiter;
    },
    get ragged() {
      return seen.ragged;
    },
    async *chunks() {
      const pieces = text.pieces()[Symbol.asyncIterator]();
      try {
        const first = await pieces.next();
        if (first.done) throw new Refused('empty');
        const start = first.value.text;
        if (PAGE.test(start)) throw new Refused('web-page');
        if (/^\s*[[{]/.test(start)) {
          seen.ragged = true;
          yield* jsonRows(await whole(first.value, pieces));
          return;
        }
        const given = sepLine(start);
        const body = given ? start.slice(given.length) : start;
        const dialect = dialectOf(body, given?.delimiter ?? null, (rows) => {
          const found = findHeader(rows, today);
          return found ? pointsOf(found.layout) : (findMapping(rows, today, null)?.layout.columns.size ?? 0);
        });
        seen.delimiter = dialect.delimiter;
        const rows = given ? pieceOfText(body) : first.value;
        yield* csvRows(after(rows, pieces), dialect, given ? 2 : 1);
      } finally {
        await pieces.return?.();
      }
    },
  };
}

async function* after(first: TextPiece, rest: AsyncIterator<TextPiece>): AsyncGenerator<TextPiece> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function whole(first: TextPiece, rest: AsyncIterator<TextPiece>): Promise<string> {
  const all: string[] = [];
  let length = 0;
  for await (const piece of after(first, rest)) {
    length += piece.text.length;
    if (length > MOST_JSON) throw new Refused('too-large');
    all.push(piece.text);
  }
  return all.join('');
}
