import type { SeatsRequest } from '@/core/advice/seats/protocol';
import { serveSeats } from '@/core/advice/seats/serve-seats';

const serve = serveSeats(
  async () => (await import('./load-highs')).loadHighs(),
  (reply) => postMessage(reply),
);
addEventListener('message', ({ data }: MessageEvent<SeatsRequest>) => void serve(data));
