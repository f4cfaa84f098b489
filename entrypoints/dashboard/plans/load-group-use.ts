import type { GroupUse } from '@/components/dashboard/mail/group-mail';
import { leastShown } from '@/components/dashboard/reports/report-view';
import { narrowUses } from '@/core/ledger/narrow-uses';
import type { Filter } from '@/core/model/filter';
import { ALWAYS } from '@/core/model/scalars';
import { costOfTokens } from '@/core/rates/price-of-tokens';
import { productKey } from '@/core/rates/product-key';
import { productMonths } from '@/core/report/use-months';
import { filterPeriod } from '@/core/spend/budget/filter-period';
import type { Store } from '@/core/store/store';
import { centitokens, type Day } from '@/core/units/brands';
import { fewUsersIn } from './few-people';
import { knownMembers } from './known';
import { loadUses } from './load-uses';

const MOST = 3;

/** What the filter's group used in its period; null: nothing was read yet, or no group is chosen. @throws StoreError */
export async function loadGroupUse(store: Store, filter: Filter, today: Day): Promise<GroupUse | null> {
  const loaded = await loadUses(store, filter, today);
  if (!loaded || !filter.group) return null;
  const { settings, known } = loaded;
  const people = await knownMembers(store, filter.group, today);
  const period = filterPeriod(filter.period, today, settings.fiscalYearStart);
  const uses = narrowUses(known.uses, { people, product: null, period });
  const charged = uses.filter((use) => use.tokens.some((count) => count > 0));
  const few = await fewUsersIn(store, known.uses, filter, [period ?? ALWAYS], today);
  const products = new Map<string, number>();
  for (const { product, tokens } of productMonths(charged))
    products.set(product, (products.get(product) ?? 0) + tokens);
  const tokens = centitokens(Math.round([...products.values()].reduce((sum, one) => sum + one, 0)));
  const { privacy, currency } = settings;
  return {
    today,
    period,
    currency,
    privacy,
    least: privacy === 'groups' ? leastShown(settings) : 0,
    people: people.size,
    active: new Set(charged.map(({ person }) => person)).size,
    tokens,
    worth: costOfTokens(tokens, settings)?.minor ?? null,
    products: [...products]
      .filter(([name]) => !few?.keys.has(productKey(name)))
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST)
      .map(([name]) => name),
  };
}
