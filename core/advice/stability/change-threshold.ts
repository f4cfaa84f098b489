/** A seat of a plan, minor units for the year ahead. */
export interface PricedSeat {
  readonly name: string;
  readonly perYear: number;
}

/** How firmly a verdict stands. */
export interface Steadiness {
  /** To take a seat, it has to save this part of its price. */
  readonly enter: number;
  /** To give one up, that has to save this part of its price: it is there already, and needs come back. */
  readonly leave: number;
  /** Another plan has to be enough cheaper for so many days: one busy month doesn't make a role. */
  readonly dwellDays: number;
  /** After a change there is none for so many days. */
  readonly coolDownDays: number;
}

export const STEADY: Steadiness = { enter: 0.2, leave: 0.4, dwellDays: 56, coolDownDays: 90 };

/** What a change of plan has to save at least, minor units a year: its seats' margins. */
export function changeThreshold(
  from: readonly PricedSeat[],
  to: readonly PricedSeat[],
  { enter, leave }: Pick<Steadiness, 'enter' | 'leave'> = STEADY,
): number {
  return enter * pricesWithout(to, from) + leave * pricesWithout(from, to);
}

function pricesWithout(seats: readonly PricedSeat[], others: readonly PricedSeat[]): number {
  const names = new Set(others.map(({ name }) => name));
  return seats.reduce((sum, { name, perYear }) => (names.has(name) ? sum : sum + perYear), 0);
}
