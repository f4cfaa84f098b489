import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A proxy that lets the browser reach one local server under one name, records everything, and refuses the rest. */
export interface RecordingProxy {
  readonly port: number;
  /** Hosts asked for other than the allowed one, as `host:port`, in order. */
  readonly refused: readonly string[];
  /** How often the allowed host was asked for. */
  readonly allowed: () => number;
  close(): Promise<void>;
}

/** @param host `name:port` to let through  @param to the local port it is served on */
export async function startProxy(host: string, to: number): Promise<RecordingProxy> {
  const refused: string[] = [];
  let allowed = 0;
  const server: Server = createServer((request, response) => {
    refused.push(request.url ?? '?');
    response.writeHead(403).end();
  });
  server.on('connect', (request, client, head) => {
    if (request.url !== host) {
      refused.push(request.url ?? '?');
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    allowed++;
    const upstream = connect(to, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    allowed: () => allowed,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
