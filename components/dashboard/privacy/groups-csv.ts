import type { Translate } from '@/components/text/translate';
import type { GroupCosts } from '@/core/privacy/group-costs';
import { type Cell, dialectOf, writeCsv } from '@/core/report/csv';
import { minorDigits } from '@/core/units/money';

/** The groups shown, as a file. Money is a year's, in whole units of the currency. */
export function groupsCsv(t: Translate, rows: readonly GroupCosts[], currency: string): string {
  const digits = minorDigits(currency);
  const money = (amount: number): Cell => ({ number: Math.round(amount) / 10 ** digits, decimals: digits });
  const count = (number: number): Cell => ({ number, decimals: 0 });
  const head = [
    t('groups_group'),
    t('groups_people'),
    t('groups_moves'),
    t('people_currency'),
    t('people_cost_now'),
    t('people_flex'),
    t('people_seats'),
    t('people_cost_advised'),
    t('people_saving'),
  ];
  const lines = rows.map((row): Cell[] => [
    row.place ?? t('groups_unknown'),
    count(row.people),
    count(row.moves),
    currency,
    money(row.present),
    money(row.flex),
    money(row.seats),
    money(row.advised),
    money(row.saving),
  ]);
  return writeCsv([head, ...lines], dialectOf(t.locale));
}
