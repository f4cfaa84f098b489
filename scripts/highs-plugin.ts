import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WASM = 'virtual:highs-wasm';

/** How HiGHS's loader would ask the network or node for its program; with the program in hand it never has to. */
const UNUSED: readonly (readonly [RegExp, string])[] = [
  [/\bfetch\(/g, 'Promise.reject('],
  [/globalThis\.XMLHttpRequest\b/g, 'undefined'],
  [/new XMLHttpRequest\b/g, 'null'],
  [/ENVIRONMENT_IS_NODE=globalThis\.process\?\.versions\?\.node&&[^;]*;/g, 'ENVIRONMENT_IS_NODE=false;'],
  [/await import\("node:module"\)/g, '{}'],
  [/new URL\("highs\.wasm",import\.meta\.url\)\.href/g, '"highs.wasm"'],
];

/**
 * HiGHS without the network. Extension pages may connect to nobody, not even to load their own WebAssembly, so the
 * program comes as a module: `import wasm from 'virtual:highs-wasm'` is its gzip in base64.
 */
export function highsPlugin(): Plugin {
  return {
    name: 'highs',
    resolveId: (id) => (id === WASM ? `\0${WASM}` : null),
    load(id) {
      if (id !== `\0${WASM}`) return null;
      const file = createRequire(import.meta.url).resolve('highs/runtime');
      return `export default ${JSON.stringify(gzipSync(readFileSync(file), { level: 9 }).toString('base64'))};`;
    },
    transform(code, id) {
      if (!/[\\/]highs[\\/]build[\\/]highs\.mjs$/.test(id)) return null;
      return { code: UNUSED.reduce((text, [what, by]) => text.replace(what, by), code), map: null };
    },
  };
}
