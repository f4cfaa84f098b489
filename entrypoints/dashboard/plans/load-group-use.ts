import type { GroupUse } from '@/components/dashboard/mail/group-mail';
import { leastShown } from '@/components/dashboard/reports/report-view';
import { narrowUses } from '@/core/ledger/narrow-uses';
import type { UseDays } from '@/core/ledger/use-days';
import type { Filter } from '@/core/model/filter';
import { onlyTold } from '@/core/privacy/told-use';
import { costOfTokens } from '@/core/rates/price-of-tokens';
import { productMonths } from '@/core/report/use-months';
import { filterPeriod } from '@/core/spend/budget/filter-period';
import type { Store } from '@/core/store/store';
import { centitokens, type Day } from '@/core/units/brands';
import { wholeMonths } from '@/core/units/month';
import { knownMembers } from './known';
import { loadUses } from './load-uses';
import { isToldAt, isToldOf } from './told-parts';
import { toldTeam } from './told-uses';

const MOST = 3;

/** What the filter's group used in its period; null: nothing was read yet, or no group is chosen. @throws StoreError */
export async function loadGroupUse(store: Store, filter: Filter, today: Day): Promise<GroupUse | null> {
  const loaded = await loadUses(store, filter, today);
  if (!loaded || !filter.group) return null;
  const { settings, known } = loaded;
  const people = await knownMembers(store, filter.group, today);
  const told = await toldTeam(store, loaded.team, filter.group.by, today);
  const chosen = filterPeriod(filter.period, today, settings.fiscalYearStart);
  const period = told && chosen ? wholeMonths(chosen) : chosen;
  const uses = narrowUses(known.uses, { people, product: null, period });
  const charged = uses.filter((use) => use.tokens.some((count) => count > 0));
  const isUntold = told !== null && daysOf(onlyTold(charged, isToldAt(told, filter.group))) < daysOf(charged);
  const products = new Map<string, number>();
  const shown = told ? onlyTold(charged, isToldOf(told, filter.group)) : charged;
  for (const { product, tokens } of productMonths(shown))
    products.set(product, (products.get(product) ?? 0) + tokens);
  const all = productMonths(charged).reduce((sum, one) => sum + one.tokens, 0);
  const tokens = centitokens(Math.round(isUntold ? 0 : all));
  const { privacy, currency } = settings;
  return {
    today,
    period,
    currency,
    privacy,
    least: privacy === 'groups' ? leastShown(settings) : 0,
    people: people.size,
    untold: isUntold,
    active: new Set(charged.map(({ person }) => person)).size,
    tokens,
    worth: costOfTokens(tokens, settings)?.minor ?? null,
    products: [...products]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST)
      .map(([name]) => name),
  };
}

const daysOf = (uses: readonly UseDays[]): number => uses.reduce((sum, { days }) => sum + days.length, 0);
