import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

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
  const tunnels = new Set<Duplex>(); // the server forgets a connection once it is a tunnel, but waits for its end
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
    for (const end of [client, upstream]) {
      tunnels.add(end);
      end.on('close', () => tunnels.delete(end));
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    allowed: () => allowed,
    close: () =>
      new Promise((done) => {
        for (const end of tunnels) end.destroy();
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
