import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PORTAL_HOST, startHttps } from '../support/https';
import { portalRoutes } from './server/routes';

const dist = fileURLToPath(new URL('dist', import.meta.url));

export interface RunningPortal {
  /** The portal's address in a browser that resolves its host to `port` of this machine. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serve the built stand-in portal over HTTPS on this machine only. Company, language, grid and traps are
 * chosen in the addresses (shared/options.ts).
 * @throws Error when the client was not built (test/support/build.ts)
 */
export async function startPortal({ port = 0 }: { port?: number } = {}): Promise<RunningPortal> {
  if (!existsSync(`${dist}/index.html`)) throw new Error('build the stand-in portal first: buildPortal()');
  const server = await startHttps({ root: dist, routes: portalRoutes(dist), port });
  return { url: `https://${PORTAL_HOST}`, port: server.port, close: () => server.close() };
}
