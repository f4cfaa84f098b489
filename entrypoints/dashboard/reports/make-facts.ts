import {
  balancesTable,
  coverageTable,
  lotsTable,
  ratesTable,
} from '@/components/dashboard/reports/tables/fact-tables';
import { dayOfEpoch } from '@/core/units/day';
import { isWithin, type MakeTable } from './sources';

/** Tables of what is held and known. */
export const MAKE_FACTS = {
  lots: async ({ t, plans, facts: { filter, today, settings } }) => {
    const view = await plans.load('outlook', filter, today);
    return view && lotsTable(t, view.outlook.lots, view.outlook.fates, settings.currency);
  },
  balances: async ({ t, facts: { balances, period, settings } }) => {
    return balancesTable(
      t,
      balances.filter(({ readAt }) => isWithin(period, dayOfEpoch(readAt))),
      settings.currency,
    );
  },
  coverage: async ({ t, facts: { coverage, period, settings } }) => {
    const asked = coverage.days.filter(({ day }) => isWithin(period, day));
    return coverageTable(t, asked, settings.currency);
  },
  rates: async ({ t, facts: { rates, settings } }) => ratesTable(t, rates, settings.currency),
} satisfies Record<string, MakeTable>;
