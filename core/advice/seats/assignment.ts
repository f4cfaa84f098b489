/** Who gets a seat of which pool, and at most how much cheaper another assignment could be. */
export interface Assignment {
  /** Places of people, by pool. */
  readonly people: ReadonlyMap<number, readonly number[]>;
  /** Minor units; 0: proven optimal. */
  readonly gap: number;
}
