import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { highsPlugin } from '../../../scripts/highs-plugin';

const root = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  root,
  base: './',
  resolve: { alias: { '@': project } },
  plugins: [highsPlugin()],
  worker: { format: 'es', plugins: () => [highsPlugin()] },
  build: {
    outDir: `${project}/.output/bench-seats`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
});
