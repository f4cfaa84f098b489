import type { SeatsView } from '@/components/dashboard/seats/seats-view';
import { type SeatsClient, seatsClient } from '@/core/advice/seats/seats-client';

/** What the worker knows a team's seats by: the same stamp, the same people in the same places. */
export type SeatsTeam = Pick<SeatsView, 'team' | 'today' | 'stamp'>;

/** A worker of its own for questions about seats: the page stays free while the solver works. */
export const openSeats = (): SeatsClient<SeatsTeam> =>
  seatsClient(new Worker(new URL('./seats-worker.ts', import.meta.url), { type: 'module' }));
