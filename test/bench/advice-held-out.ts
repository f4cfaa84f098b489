import { expectedUse } from '@/core/advice/person-demand/expected-use';
import { activeDays } from '@/core/advice/person-demand/half-months';
import { daysAhead, outlookOf } from '@/core/advice/person-demand/outlook';
import { teamMix } from '@/core/advice/person-demand/product-mix';
import type { RoleRates } from '@/core/advice/person-demand/roles';
import type { PersonPast } from '@/core/advice/types';
import { day } from '@/core/units/brands';
import { pastOf } from './advice-answers';
import { cheapest, cost, type Spent, spentBy, type Task } from './advice-scoring';

const CENTI = 100;

/** Rates of roles chosen without an organisation, and what its people then spent. */
export interface HeldOut {
  readonly org: string;
  readonly rates: RoleRates;
  readonly people: readonly Spent[];
}

/**
 * For each organisation the rates of the grid with the least regret on the others, applied to it.
 * @param scales of seat prices over which the regret on the others is added up: at one price it hangs on the few people
 *   who happen to be near the break-even, at several on more of them
 */
export function heldOut(
  tasks: readonly Task[],
  grid: readonly RoleRates[],
  scales: readonly number[],
): HeldOut[] {
  const orgs = [...new Set(tasks.map(({ org }) => org))].sort();
  const regrets = grid.map((rates) =>
    orgs.map((org) =>
      regretOf(
        tasks.filter((task) => task.org === org),
        rates,
        scales,
      ),
    ),
  );
  return orgs.map((org, o) => {
    const elsewhere = regrets.map((byOrg) =>
      byOrg.reduce((sum, regret, i) => (i === o ? sum : sum + regret), 0),
    );
    const rates = grid[elsewhere.indexOf(Math.min(...elsewhere))];
    if (!rates) throw new Error('an empty grid');
    return {
      org,
      rates,
      people: spentBy(
        tasks.filter((task) => task.org === org),
        rates,
      ),
    };
  });
}

/** Money spent over the best in hindsight, by the mean of the futures, over several levels of seat prices. */
function regretOf(tasks: readonly Task[], rates: RoleRates, scales: readonly number[]): number {
  const pasts = tasks.map(pastOf);
  const mix = teamMix(pasts);
  let regret = 0;
  for (const [i, task] of tasks.entries()) {
    const past = pasts[i];
    if (!past) continue;
    const { products, tokens } = expectedUse(outlookOf(past, mix, rates));
    const expected = products.map((product, p): [string, string, number] => [
      task.today,
      product,
      tokens.subarray(12 * p, 12 * p + 12).reduce((sum, value) => sum + value, 0) / CENTI,
    ]);
    for (const scale of scales) {
      const scaled = {
        ...task,
        products: task.products.map((one) => ({ ...one, seatPrice: Math.round(one.seatPrice * scale) })),
        collections: task.collections.map((one) => ({ ...one, price: Math.round(one.price * scale) })),
      };
      const spent = (rows: Task['future']) => cost(scaled, cheapest(scaled, rows, 1), task.future);
      regret += spent(expected) - spent(task.future);
    }
  }
  return regret;
}

/** Days at the pasts' end that are predicted from those before: six half-months. */
const LAST = 91;

/**
 * The rates of the grid that predict the last 91 days of the pasts best (least Poisson deviance of people's days) from
 * at least as many days before. No future is looked at.
 */
export function chosenInPasts(tasks: readonly Task[], grid: readonly RoleRates[]): RoleRates | undefined {
  const pairs = tasks.map(pastOf).flatMap((past) => {
    const cut = before(past, past.today - LAST);
    return cut.today - cut.from < LAST || cut.products.length === 0
      ? []
      : [{ cut, real: sum(activeDays(past).subarray(-LAST)) }];
  });
  const deviances = grid.map((rates) =>
    pairs.reduce((total, { cut, real }) => {
      const mean = sum(daysAhead(outlookOf(cut, undefined, rates)).subarray(0, 6));
      return total + (real > 0 ? real * Math.log(real / mean) : 0) - (real - mean);
    }, 0),
  );
  return grid[deviances.indexOf(Math.min(...deviances))];
}

function before(past: PersonPast, today: number): PersonPast {
  const products = past.products.flatMap((use) => {
    const count = use.days.filter((on) => on < today).length;
    return count > 0 ? [{ ...use, days: use.days.slice(0, count), tokens: use.tokens.slice(0, count) }] : [];
  });
  return { ...past, today: day(today), products };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
