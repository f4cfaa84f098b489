import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The stand-in portal's client: a shell page and the page its same-origin iframe shows. */
export default defineConfig({
  root: here,
  logLevel: 'error',
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  // Production React: a development build would report each foreign node as a hydration or nesting warning.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the strict policy allows no data: addresses
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { input: { index: `${here}index.html`, embed: `${here}embed.html` } },
  },
});
