import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { generate } from 'selfsigned';

export const PORTAL_HOST = 'manage.autodesk.com';

/** Answers below a path prefix; null: not mine. */
export type Route = (url: URL, request: IncomingMessage) => Promise<Answer | null> | Answer | null;

export interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

export interface HttpsOptions {
  /** Folder of static files; unknown paths without an extension get its index.html (client-side routes). */
  readonly root: string;
  /** Asked in order before the static files. */
  readonly routes?: readonly Route[];
  /** 0 or absent: any free port. */
  readonly port?: number;
}

export interface HttpsServer {
  readonly port: number;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** As strict as a portal can be: own scripts, styles only with this answer's nonce, own connections. */
const policy = (nonce: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');

/** A certificate for the portal's name, signed by itself; browsers must be told to ignore that. */
export async function portalCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: PORTAL_HOST }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: PORTAL_HOST }] }],
  });
  return { key: made.private, cert: made.cert };
}

/** Serve a folder and routes over HTTPS on 127.0.0.1. Nothing is cached; `__NONCE__` in HTML becomes the answer's nonce. */
export async function startHttps({ root, routes = [], port = 0 }: HttpsOptions): Promise<HttpsServer> {
  const server = createServer(await portalCertificate(), (request, response) => {
    answer(request, root, routes).then(
      (found) => send(response, found),
      (error: unknown) => {
        console.error('portal server:', error);
        send(response, { status: 500, type: 'text/plain', body: 'error' });
      },
    );
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function answer(request: IncomingMessage, root: string, routes: readonly Route[]): Promise<Answer> {
  const url = new URL(request.url ?? '/', `https://${PORTAL_HOST}`);
  for (const route of routes) {
    const found = await route(url, request);
    if (found) return found;
  }
  const path = normalize(decodeURIComponent(url.pathname));
  if (path.split(sep).includes('..')) return { status: 400, type: 'text/plain', body: 'bad path' };
  const extension = extname(path);
  const file = join(root, extension ? path : 'index.html');
  try {
    return { type: TYPES[extension || '.html'] ?? 'application/octet-stream', body: await readFile(file) };
  } catch {
    return { status: 404, type: 'text/plain', body: 'not found' };
  }
}

function send(response: ServerResponse, { status = 200, type, body }: Answer): void {
  const nonce = randomBytes(12).toString('base64');
  const html = type.startsWith('text/html');
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(html ? { 'content-security-policy': policy(nonce) } : {}),
  });
  response.end(html ? Buffer.from(body).toString('utf8').replaceAll('__NONCE__', nonce) : body);
}
