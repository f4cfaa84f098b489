import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PORTAL_HOST, type Route, startHttps } from '../support/https';
import { portalRoutes } from './server/routes';

const dist = fileURLToPath(new URL('dist', import.meta.url));

export interface RunningPortal {
  /** The portal's address in a browser that resolves its host to `port` of this machine. */
  readonly url: string;
  readonly port: number;
  /** What was asked of it, `GET /path?query`, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Serve the built stand-in portal over HTTPS on this machine only. Company, language, grid and traps are
 * chosen in the addresses (shared/options.ts).
 * @throws Error when the client was not built (test/support/build.ts)
 */
export async function startPortal({ port = 0 }: { port?: number } = {}): Promise<RunningPortal> {
  if (!existsSync(`${dist}/index.html`)) throw new Error('build the stand-in portal first: buildPortal()');
  const asked: string[] = [];
  const record: Route = ({ pathname, search }, { method }) => {
    asked.push(`${method} ${pathname}${search}`);
    return null;
  };
  const server = await startHttps({ root: dist, routes: [record, ...portalRoutes(dist)], port });
  return { url: `https://${PORTAL_HOST}`, port: server.port, asked, close: () => server.close() };
}
