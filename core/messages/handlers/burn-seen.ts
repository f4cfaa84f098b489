import { unusualBurn } from '@/core/advice/waste/unusual-burn';
import type { BurnSeen } from '@/core/alerts/conditions';
import type { TeamFacts } from '@/core/ledger/types';
import { everybodysDays } from '@/core/store/daily/everybodys-days';
import { loadPlannedBurns } from '@/core/store/planned-burns';
import type { Store } from '@/core/store/store';
import { centitokens, type Day, day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';

/** What happened longer ago is no news: the Waste view still shows it. */
const NEWS_DAYS = 7;
/** As far back as habits are looked at. */
const LOOK_BACK = 90;

/**
 * Who used far more than they use to on the last day that files tell of; null: no day of the last week is known.
 * @param least tokens below which nobody is told of
 * @throws StoreError
 */
export async function burnSeen(
  store: Store,
  { team, daily }: Pick<TeamFacts, 'team' | 'daily'>,
  least: number,
  today: Day,
): Promise<BurnSeen | null> {
  const on = daily?.days.findLast((one) => one.day < today)?.day;
  if (on === undefined || on < today - NEWS_DAYS) return null;
  const [uses, planned] = await Promise.all([
    everybodysDays(store, team, { from: addDays(on, -LOOK_BACK), to: on }),
    loadPlannedBurns(store, team),
  ]);
  const charges = uses.flatMap(({ person, product, days, tokens }) =>
    Array.from(days, (one, i) => ({
      personId: person,
      product,
      day: day(one),
      tokens: centitokens(tokens[i] ?? 0),
    })),
  );
  const burns = unusualBurn(charges, on, centitokens(Math.round(least)), null, planned);
  const tokens = centitokens(burns.reduce((most, one) => Math.max(most, one.tokens), 0));
  return { on, until: addDays(on, NEWS_DAYS), people: burns.length, tokens };
}
