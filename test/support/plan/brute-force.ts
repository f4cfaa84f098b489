import type { PackProblem } from '@/core/purchase/plan/packs';

/** What a plan costs, day by day and lot by lot as the words say, sharing nothing with the planner. @param counts `[decision][pack]` */
export function costByDay(problem: PackProblem, counts: readonly (readonly number[])[]): number {
  const { paths, lots, packs, decisionDays, shortageCost, salvage } = problem;
  let price = 0;
  const bought = decisionDays.flatMap((from, i) =>
    packs.flatMap((pack, k) => {
      const count = counts[i]?.[k] ?? 0;
      price += count * pack.price;
      return count > 0 ? [{ tokens: count * pack.tokens, from, to: from + pack.validity - 1 }] : [];
    }),
  );
  const all = [
    ...lots.map(({ qty, expiresIn }) => ({ tokens: qty, from: 1, to: expiresIn })),
    ...bought,
  ].sort((a, b) => a.to - b.to);
  let sum = 0;
  for (let p = 0; p < paths.paths; p++) {
    const left = all.map(({ tokens }) => tokens);
    for (let day = 1; day <= paths.horizon; day++) {
      let need = paths.daily[p * paths.horizon + day - 1] ?? 0;
      for (const [i, { from, to }] of all.entries()) {
        if (day < from || day > to) continue;
        const used = Math.min(need, left[i] ?? 0);
        left[i] = (left[i] ?? 0) - used;
        need -= used;
      }
      sum += shortageCost * need;
    }
    for (const [i, { to }] of all.entries()) if (to > paths.horizon) sum -= salvage * (left[i] ?? 0);
  }
  return price + sum / paths.paths;
}

/** The plan as counts by decision and pack. */
export const countsOf = (
  { decisionDays, packs }: PackProblem,
  buy: readonly { readonly day: number; readonly pack: number; readonly count: number }[],
): number[][] =>
  decisionDays.map((day) =>
    packs.map((_, k) =>
      buy.filter((one) => one.day === day && one.pack === k).reduce((sum, { count }) => sum + count, 0),
    ),
  );

/** The least cost over every plan with at most so many of each pack on each day. */
export function bruteForce(problem: PackProblem, most = 3): number {
  const [days, packs] = [problem.decisionDays.length, problem.packs.length];
  let least = Infinity;
  for (let code = 0; code < (most + 1) ** (days * packs); code++) {
    let rest = code;
    const counts = Array.from({ length: days }, () =>
      Array.from({ length: packs }, () => {
        const count = rest % (most + 1);
        rest = (rest - count) / (most + 1);
        return count;
      }),
    );
    least = Math.min(least, costByDay(problem, counts));
  }
  return least;
}
