import { holdsSince, type Outcome, outcomeOf } from '@/core/advice/decisions/outcome';
import type { Decision } from '@/core/advice/decisions/types';
import type { PersonRequest } from '@/core/advice/team/team-people';

/** What came of a decision by the person's use since; null: it is too young, or not enough is known yet. */
export function outcomeNow(decision: Decision, { past, request }: PersonRequest): Outcome | null {
  const since = holdsSince(decision);
  const flex = new Map(
    past.products.map(({ product, days, tokens }) => [
      product,
      tokens.reduce(
        (sum, count, i) => ((days[i] ?? 0) > since ? sum + (count * request.perToken) / 100 : sum),
        0,
      ),
    ]),
  );
  return outcomeOf(decision, flex, past.today);
}
