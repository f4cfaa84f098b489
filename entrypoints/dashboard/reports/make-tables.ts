import { budgetTable, forecastTable } from '@/components/dashboard/reports/tables/ahead-tables';
import { groupsTable } from '@/components/dashboard/reports/tables/groups-table';
import type { ReportId } from '@/components/dashboard/reports/tables/heads';
import { peopleTable } from '@/components/dashboard/reports/tables/people-table';
import { sharesTable } from '@/components/dashboard/reports/tables/shares-table';
import { wasteTable } from '@/components/dashboard/reports/tables/waste-table';
import { wasteLists } from '@/components/dashboard/waste/waste-lists';
import { monthOf } from '@/core/units/month';
import { unitOf } from '../forecast/unit-of-filter';
import { MAKE_FACTS } from './make-facts';
import type { StoredTable } from './report-protocol';
import type { MakeTable } from './sources';

/** How each table is made that isn't read where it is written. */
export const MAKE: Readonly<Record<Exclude<ReportId, StoredTable>, MakeTable>> = {
  people: async ({ t, plans, facts }) => {
    const { filter, today, settings } = facts;
    const kept = await plans.load('people', filter, today);
    const view = kept?.stale ? await plans.load('advice', filter, today) : kept;
    return view && peopleTable(t, view.people, settings.currency);
  },
  groups: async ({ t, plans, facts }) => {
    const view = await plans.load('groups', facts.filter, facts.today);
    return view && groupsTable(t, view.kinds, view.total, view.currency);
  },
  waste: async ({ t, plans, facts }) => {
    const view = await plans.load('waste', facts.filter, facts.today);
    return view && wasteTable(t, wasteLists(t, view), view.currency);
  },
  shares: async ({ t, plans, facts: { filter, today, period } }) => {
    const view = await plans.load('shares', filter, today);
    if (!view?.months) return null;
    const [first, last] = view.months;
    const from = period ? Math.max(first, monthOf(period.from)) : first;
    const to = period ? Math.min(last, monthOf(period.to)) : last;
    return sharesTable(t, view.kinds, [from, to], view.currency);
  },
  forecast: async ({ t, forecasts, facts: { filter, settings } }) => {
    const view = await forecasts().ask({ team: filter.team, unit: unitOf(filter) });
    return view && forecastTable(t, view.points.month, settings.currency);
  },
  budget: async ({ t, plans, facts: { filter, today, period } }) => {
    const view = await plans.load('budget', filter, today);
    return view?.budget ? budgetTable(t, view.budget.years, period, view.currency) : null;
  },
  seats: ({ seats }) => seats.seats(),
  moves: ({ seats }) => seats.moves(),
  renewals: ({ seats }) => seats.renewals(),
  ...MAKE_FACTS,
};
