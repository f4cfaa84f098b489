import { type SeatsClient, seatsClient } from '@/core/advice/seats/seats-client';

/** A worker of its own for seats: the page stays free while the solver works. */
export const openSeats = (): SeatsClient =>
  seatsClient(new Worker(new URL('./seats-worker.ts', import.meta.url), { type: 'module' }));
