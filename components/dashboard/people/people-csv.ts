import { reasonSentence } from '@/components/overlay-models/reason-text';
import { createWords } from '@/components/overlay-models/words';
import type { Translate } from '@/components/text/translate';
import { type Cell, dialectOf, writeCsv } from '@/core/report/csv';
import { isoOfDay } from '@/core/units/day';
import { minorDigits } from '@/core/units/money';
import { marginOf } from './choose-people';
import type { PersonRow } from './people-view';
import { advisedWords, presentWords } from './plan-words';

/** The people shown, as a file. Money is a year's, in whole units of the currency. */
export function peopleCsv(t: Translate, rows: readonly PersonRow[], currency: string): string {
  const digits = minorDigits(currency);
  const money = (amount: number | null): Cell =>
    amount === null ? null : { number: amount / 10 ** digits, decimals: digits };
  const count = (value: number | null, decimals = 0): Cell =>
    value === null ? null : { number: value, decimals };
  const words = createWords(t);
  const head = [
    t('people_name'),
    t('people_email'),
    t('people_place'),
    t('people_present'),
    t('people_advised'),
    t('people_currency'),
    t('people_cost_now'),
    t('people_cost_advised'),
    t('people_flex'),
    t('people_seats'),
    t('people_saving'),
    t('people_probability'),
    t('people_expected_days'),
    t('people_break_even'),
    t('people_margin'),
    t('people_risk'),
    t('people_windows'),
    t('people_since'),
    t('people_reasons'),
  ];
  const lines = rows.map(({ name, email, places, verdict }): Cell[] => [
    name,
    email,
    places.join(', '),
    presentWords(t, verdict),
    advisedWords(t, verdict),
    currency,
    money(verdict.costs.present),
    money(verdict.costs.advised),
    money(verdict.costs.flex),
    money(verdict.costs.seats),
    money(verdict.saving),
    count(verdict.probability, 3),
    count(verdict.days?.expected ?? null, 1),
    count(verdict.days?.breakEven ?? null, 1),
    count(marginOf(verdict)),
    count(verdict.risk),
    t('people_days_of', [String(verdict.windows.agree), String(verdict.windows.of)]),
    isoOfDay(verdict.since),
    verdict.reasons.flatMap((reason) => reasonSentence(reason, words) ?? []).join(' '),
  ]);
  return writeCsv([head, ...lines], dialectOf(t.system));
}
