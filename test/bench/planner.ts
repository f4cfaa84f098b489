import * as z from 'zod/mini';
import { planPacks } from '@/test/support/plan/plan-packs';

const Amount = z.number().check(z.nonnegative());
const Days = z.int().check(z.nonnegative());

const Problem = z.object({
  id: z.string(),
  paths: z.array(z.array(Amount)).check(z.minLength(1)),
  lots: z.array(z.object({ qty: Amount, expiresIn: Days })),
  packs: z.array(z.object({ tokens: Amount, price: Amount, validity: Days })),
  decisionDays: z.array(z.int().check(z.positive())),
  shortageCost: Amount,
  salvage: Amount,
});

/** Answer one problem of the protocol: which packs to buy on which days. */
export function answer(line: unknown) {
  const { id, paths, ...rest } = Problem.parse(line);
  const began = performance.now();
  const horizon = Math.max(...paths.map((path) => path.length));
  const daily = new Float64Array(paths.length * horizon);
  for (const [p, path] of paths.entries()) daily.set(path, p * horizon);
  const buy = planPacks({ ...rest, paths: { daily, paths: paths.length, horizon } });
  return { id, buy, ms: Math.round(10 * (performance.now() - began)) / 10 };
}
