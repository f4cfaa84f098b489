/** A mixed-integer program: minimise `cost` x, rows x <= `upper`, each x between 0 and 1. */
export interface Program {
  readonly cost: Float64Array;
  /** 1: whole, 0: any. */
  readonly whole: Uint8Array;
  readonly rows: readonly {
    readonly columns: Int32Array;
    readonly factors: Float64Array;
    readonly upper: number;
  }[];
}

/** What a solver found. */
export interface Solution {
  readonly values: Float64Array;
  /** No solution costs less; null: none costs less than this one. */
  readonly bound: number | null;
}

/** A solver of programs; null: none was found in the time. */
export type Solve = (program: Program) => Solution | null;
