import type { ReportFacts } from '@/components/dashboard/reports/report-view';
import { coverageCalendar } from '@/core/ledger/coverage-calendar';
import { demandHistory } from '@/core/ledger/demand-history';
import type { Filter } from '@/core/model/filter';
import { learnedRates } from '@/core/rates/learn-rates';
import { chargeRows } from '@/core/rates/rate-evidence';
import { rateTable } from '@/core/rates/rate-table';
import { filterPeriod } from '@/core/spend/budget/filter-period';
import { loadCard } from '@/core/store/report-cards';
import { loadScenarios } from '@/core/store/scenarios';
import type { Store } from '@/core/store/store';
import { listTeams } from '@/core/store/teams';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { askTeam } from './asked';
import { askedFacts } from './asked-facts';
import { knownMembers } from './known';

/** What a team's reports rest on; null: nothing was read yet. @throws StoreError */
export async function loadReportFacts(store: Store, filter: Filter, today: Day): Promise<ReportFacts | null> {
  const asked = await askTeam(store, filter);
  if (!asked) return null;
  const { settings, team, teams, keys } = asked;
  const [facts, scenarios, card, known, members] = await Promise.all([
    askedFacts(store, asked),
    loadScenarios(store, team),
    loadCard(store, team),
    listTeams(store),
    filter.group ? knownMembers(store, filter.group, today) : null,
  ]);
  const read = known.flatMap(({ key, readAt }) => (keys.includes(key) && readAt !== null ? [readAt] : []));
  const seen = [...chargeRows(facts), ...(facts.daily?.charges ?? [])];
  const products = seen.flatMap(({ product }) => (product ? [product] : []));
  return {
    team,
    teamName: teams.find(({ key }) => key === team)?.name ?? null,
    today,
    settings: { ...settings, pseudonymSalt: '' },
    filter,
    period: filterPeriod(filter.period, today, settings.fiscalYearStart),
    coverage: coverageCalendar(facts, today),
    known: demandHistory(facts, addDays(today, -1)).coverage.period,
    readAt: read.length > 0 ? Math.max(...read) : null,
    balances: facts.balances,
    rates: rateTable(settings, learnedRates([facts, ...(facts.parts ?? [])]), products, today),
    scenarios: scenarios.filter(({ on }) => on).map(({ name }) => name),
    card: card?.card.verdict ?? null,
    groupSize: members?.size ?? null,
  };
}
