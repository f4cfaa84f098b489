import type { SeatsRequest } from '@/core/advice/seats/protocol';
import { serveSeats } from '@/core/advice/seats/serve-seats';
import { openStore } from '@/core/store/store';
import type { SeatsTeam } from './open-seats';
import { teamOfSeats } from './plans/find-seats';

const store = openStore();
const serve = serveSeats<SeatsTeam>(
  (asked) => teamOfSeats(store, asked),
  async () => (await import('./load-highs')).loadHighs(),
  (reply) => postMessage(reply),
);
addEventListener('message', ({ data }: MessageEvent<SeatsRequest<SeatsTeam>>) => void serve(data));
