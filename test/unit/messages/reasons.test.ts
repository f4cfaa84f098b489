import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import catalog from '@/public/_locales/en/messages.json';

const folder = new URL('../../../core/advice/', import.meta.url);

test('every reason the advice can give has a sentence', () => {
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const notes = code.flatMap((text) => [...text.matchAll(/note\(([^)]*)/g)].map((match) => match[1] ?? ''));
  const codes = notes.flatMap((call) =>
    [...call.matchAll(/'([A-Za-z_-]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(codes.length).toBeGreaterThan(10);
  const missing = codes.filter((name) => !(`reason_${name.toLowerCase().replaceAll('-', '_')}` in catalog));
  expect(missing).toEqual([]);
});
