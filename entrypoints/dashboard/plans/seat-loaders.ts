import { loadSeatPeople } from './load-seat-people';
import { loadSeatsView } from './load-seats';
import type { PlanLoaders } from './plan-loaders';
import { loadSolvedSeats } from './solve-seats';

/** A team's seats, in the order they come. */
export const seatLoaders: Pick<PlanLoaders, 'seats' | 'solved' | 'seatPeople'> = {
  seats: loadSeatsView,
  solved: loadSolvedSeats,
  seatPeople: loadSeatPeople,
};
