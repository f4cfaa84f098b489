import type { SeatsRequest } from '@/core/advice/seats/protocol';
import { serveSeats } from '@/core/advice/seats/serve-seats';
import type { TeamSeats } from '@/core/advice/seats/types';

// The dashboard's worker, but for where the team comes from.
const serve = serveSeats<TeamSeats>(
  async (team) => team,
  async () => (await import('@/entrypoints/dashboard/load-highs')).loadHighs(),
  (reply) => postMessage(reply),
);
addEventListener('message', ({ data }: MessageEvent<SeatsRequest<TeamSeats>>) => void serve(data));
