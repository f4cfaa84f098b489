import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = new URL('../../../core/advice/', import.meta.url);
const messages: unknown = JSON.parse(
  readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);

it('every reason and gap has its sentence', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const codes = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(/note\(\s*'([\w-]+)'/g)].map(
        (match) => match[1] ?? '',
      ),
    );
  expect(codes).toContain('NEAR_BREAK_EVEN');
  for (const code of [...codes, 'HIGH_DAYS', 'LOW_DAYS', 'no-days'])
    expect(messages).toHaveProperty(`reason_${code.toLowerCase().replaceAll('-', '_')}`);
});
