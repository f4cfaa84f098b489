import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pack } from '../../../scripts/pack.mjs';

const SCRIPT = fileURLToPath(new URL('../../../scripts/pack.mjs', import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);
const digest = (zip: Uint8Array) => createHash('sha256').update(zip).digest('hex');

describe('a package', () => {
  it('holds the files as they are', () => {
    const made = unzipSync(pack({ 'a/b.js': bytes('b'), 'manifest.json': bytes('{}') }));
    expect(Object.entries(made).map(([name, text]) => [name, new TextDecoder().decode(text)])).toEqual([
      ['a/b.js', 'b'],
      ['manifest.json', '{}'],
    ]);
  });

  it('is the same whatever the order the files are found in', () => {
    const one = pack({ b: bytes('2'), a: bytes('1') });
    expect(digest(one)).toBe(digest(pack({ a: bytes('1'), b: bytes('2') })));
    expect(digest(one)).not.toBe(digest(pack({ a: bytes('1'), b: bytes('3') })));
  });

  it('is the same in any time zone', () => {
    const code = `import { pack } from ${JSON.stringify(pathToFileURL(SCRIPT).href)};
      process.stdout.write(Buffer.from(pack({ a: new Uint8Array([1]) })).toString('hex'));`;
    const madeIn = (TZ: string) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', code], {
        encoding: 'utf8',
        env: { ...process.env, TZ },
      }).stdout;
    const west = madeIn('Pacific/Pago_Pago');
    expect(west).toMatch(/^504b/);
    expect(madeIn('Pacific/Kiritimati')).toBe(west);
  });
});
