import type { Plugin } from 'vite';

const ASSIGNS = /\(\w+\.innerHTML=\w+\.__html\)/g;

/**
 * Preact without `dangerouslySetInnerHTML`. No view uses it; without the assignment no view ever can, and no name from
 * a page or file can become HTML. It fails the build when Preact's code changes, so that it can't come back unseen.
 */
export function preactPlugin(): Plugin {
  return {
    name: 'preact-without-html',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id)) return null;
      const found = code.match(ASSIGNS)?.length ?? 0;
      if (found !== 1)
        throw new Error(`Preact assigns HTML at ${found} places, not one: look at preact-plugin.ts`);
      return { code: code.replace(ASSIGNS, '0'), map: null };
    },
  };
}
