import type { Highs } from 'highs';
import type { Program, Solve } from './program';

/** Answers must differ by less than one minor unit from the best, however large the sum. */
const LESS_THAN_ONE = 0.9;

/**
 * Programs solved by HiGHS (Huangfu and Hall, "Parallelizing the dual revised simplex method", 2018), to proven
 * optimality or until the time is over.
 * @param seconds after which the best found so far counts
 */
export const highsSolve =
  (highs: Highs, seconds: number): Solve =>
  ({ cost, whole, rows }) =>
    highs.withModel(modelOf({ cost, whole, rows }), (model) => {
      model.options.set({
        output_flag: false,
        time_limit: seconds,
        mip_rel_gap: 0,
        mip_abs_gap: LESS_THAN_ONE,
      });
      model.run();
      if (model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) return null;
      const optimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
      const bound = optimal ? null : Number(model.info.get('mip_dual_bound'));
      return { values: Float64Array.from(model.getSolution().colValue ?? []), bound };
    });

function modelOf({ cost, whole, rows }: Program) {
  const starts = new Int32Array(rows.length + 1);
  for (const [r, { columns }] of rows.entries()) starts[r + 1] = (starts[r] ?? 0) + columns.length;
  const indices = new Int32Array(starts[rows.length] ?? 0);
  const values = new Float64Array(indices.length);
  for (const [r, row] of rows.entries()) {
    indices.set(row.columns, starts[r]);
    values.set(row.factors, starts[r]);
  }
  return {
    numCols: cost.length,
    numRows: rows.length,
    colCost: cost,
    colLower: new Float64Array(cost.length),
    colUpper: new Float64Array(cost.length).fill(1),
    rowLower: new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    integrality: Int32Array.from(whole),
    matrix: { format: 'csr' as const, numRows: rows.length, numCols: cost.length, starts, indices, values },
  };
}
