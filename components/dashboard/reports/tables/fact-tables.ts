import type { Translate } from '@/components/text/translate';
import type { CoveredDay } from '@/core/ledger/coverage-calendar';
import type { BalanceReading } from '@/core/ledger/types';
import type { LotFate, TeamLot } from '@/core/purchase/types';
import type { ProductRates } from '@/core/rates/rate-table';
import type { ReportTable, TableHead } from '@/core/report/report-table';
import { dayOfEpoch } from '@/core/units/day';
import { headOf } from '../report-words';

export const lotsHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'lots',
    [
      ['expires_on', 'day'],
      ['tokens_left', 'tokens'],
      ['lot_source', 'text'],
      ['stranded_low', 'tokens'],
      ['stranded_likely', 'tokens'],
      ['stranded_high', 'tokens'],
    ],
    currency,
  );

/** @param fates of the lots there is a forecast for */
export const lotsTable = (
  t: Translate,
  lots: readonly TeamLot[],
  fates: readonly LotFate[],
  currency: string,
): ReportTable => ({
  ...lotsHead(t, currency),
  rows: lots.map(({ expiresOn, tokens, source }) => {
    const stranded = fates.find(({ lot }) => lot.expiresOn === expiresOn && lot.source === source)?.stranded;
    return [
      expiresOn,
      tokens,
      source,
      stranded?.low ?? null,
      stranded?.likely ?? null,
      stranded?.high ?? null,
    ];
  }),
});

export const balancesHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'balances',
    [
      ['read_on', 'day'],
      ['tokens_available', 'tokens'],
      ['tokens_used', 'tokens'],
      ['tokens_total', 'tokens'],
    ],
    currency,
  );

export const balancesTable = (
  t: Translate,
  balances: readonly BalanceReading[],
  currency: string,
): ReportTable => ({
  ...balancesHead(t, currency),
  rows: balances.map(({ readAt, available, used, total }) => [dayOfEpoch(readAt), available, used, total]),
});

export const coverageHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'coverage',
    [
      ['day', 'day'],
      ['known', 'text'],
      ['tokens', 'tokens'],
      ['doubtful', 'int'],
    ],
    currency,
  );

export const coverageTable = (t: Translate, days: readonly CoveredDay[], currency: string): ReportTable => ({
  ...coverageHead(t, currency),
  rows: days.map(({ day, state, tokens, doubtful }) => [day, state, tokens, Number(doubtful)]),
});

export const ratesHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'rates',
    [
      ['product', 'text'],
      ['rate', 'tokens'],
      ['origin', 'text'],
      ['valid_from', 'day'],
      ['agreeing', 'int'],
      ['person_days', 'int'],
    ],
    currency,
  );

export const ratesTable = (t: Translate, rates: readonly ProductRates[], currency: string): ReportTable => ({
  ...ratesHead(t, currency),
  rows: rates.map(({ name, inUse, entries }) => {
    const entered = entries.findLast(({ rate }) => rate.perDay === inUse?.perDay)?.rate.from ?? null;
    return [
      name,
      inUse?.perDay ?? null,
      inUse?.origin ?? null,
      inUse?.learned?.from ?? entered,
      inUse?.learned?.agreeing ?? null,
      inUse?.learned?.personDays ?? null,
    ];
  }),
});
