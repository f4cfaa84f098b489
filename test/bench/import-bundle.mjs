import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Bundle a TypeScript module of the project as the extension's build does, in memory, and import it. */
export async function importBundle(entry) {
  const { output } = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: { write: false, lib: { entry: `${ROOT}${entry}`, formats: ['es'] } },
  }).then((built) => (Array.isArray(built) ? built[0] : built));
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}
