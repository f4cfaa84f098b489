import { expect, it } from 'vitest';
import { sendFiles } from '@/components/overlay/page/send-files';
import { MOST_FILE_BYTES, PART_BYTES } from '@/core/messages/file-part';
import { messages, type RequestOf } from '@/core/messages/map';

/** A background that notes what it is sent. */
function background(fails: number | null = null) {
  const parts: RequestOf<'files:part'>[] = [];
  const opened: unknown[] = [];
  const send: Parameters<typeof sendFiles>[1] = async (name, request) => {
    const parsed = messages[name].request.safeParse(request);
    expect(parsed.success, name).toBe(true);
    if (name === 'open:dashboard') opened.push(request);
    else if (parts.length === fails) return { ok: false, code: 'quota' };
    else parts.push(messages['files:part'].request.parse(request));
    return { ok: true, data: {} } as never;
  };
  return { parts, opened, send };
}

const bytesOf = (parts: readonly RequestOf<'files:part'>[]) =>
  Buffer.concat(parts.map(({ bytes }) => Buffer.from(bytes, 'base64')));

it('sends every byte in pieces, then opens the Data view', async () => {
  const { parts, opened, send } = background();
  const long = Uint8Array.from({ length: PART_BYTES * 2 + 5 }, (_, at) => (at * 7) % 251);
  const files = [
    new File([long], 'a.csv', { lastModified: 5 }),
    new File([], 'empty.csv'),
    new File(['ä'], 'b.csv'),
  ];
  expect(await sendFiles(files, send)).toBe('sent');
  expect(parts.map(({ file, files: all, part, parts: of, name }) => [file, all, part, of, name])).toEqual([
    [0, 3, 0, 3, 'a.csv'],
    [0, 3, 1, 3, 'a.csv'],
    [0, 3, 2, 3, 'a.csv'],
    [1, 3, 0, 1, 'empty.csv'],
    [2, 3, 0, 1, 'b.csv'],
  ]);
  expect(parts[0]?.changedAt).toBe(5);
  expect(bytesOf(parts.filter(({ file }) => file === 0)).equals(Buffer.from(long))).toBe(true);
  expect(bytesOf(parts.filter(({ file }) => file === 1))).toHaveLength(0);
  expect(bytesOf(parts.filter(({ file }) => file === 2)).toString()).toBe('ä');
  expect(new Set(parts.map(({ drop }) => drop)).size).toBe(1);
  expect(opened).toEqual([{ view: 'data' }]);
});

it('opens nothing when a piece could not be handed over', async () => {
  const { opened, send } = background(1);
  const file = new File([new Uint8Array(PART_BYTES + 1)], 'a.csv');
  expect(await sendFiles([file], send)).toBe('failed');
  expect(opened).toEqual([]);
});

it('hands over nothing of files that are too large together', async () => {
  const { parts, send } = background();
  const file = Object.defineProperty(new File([], 'a.csv'), 'size', { value: MOST_FILE_BYTES / 2 + 1 });
  expect(await sendFiles([file, file], send)).toBe('too-large');
  expect(await sendFiles(Array(31).fill(new File(['1'], 'a.csv')), send)).toBe('too-large');
  expect(parts).toEqual([]);
});
