import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  root,
  base: './',
  resolve: { alias: { '@': project } },
  worker: { format: 'es' },
  build: { outDir: `${project}/.output/bench-import`, emptyOutDir: true, target: 'es2022' },
});
