import { reasonSentence } from '@/components/overlay-models/reason-text';
import { createWords } from '@/components/overlay-models/words';
import type { Translate } from '@/components/text/translate';
import type { ReportRow, ReportTable, TableHead } from '@/core/report/report-table';
import { marginOf } from '../../people/choose-people';
import type { PersonRow } from '../../people/people-view';
import { advisedWords, presentWords } from '../../people/plan-words';
import { headOf } from '../report-words';

export const peopleHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'people',
    [
      ['person', 'text'],
      ['email', 'text'],
      ['places', 'text'],
      ['present_plan', 'text'],
      ['advised_plan', 'text'],
      ['cost_present', 'money'],
      ['cost_advised', 'money'],
      ['cost_flex', 'money'],
      ['cost_seats', 'money'],
      ['saving', 'money'],
      ['probability', 'percent'],
      ['expected_days', 'number'],
      ['break_even_days', 'number'],
      ['margin_days', 'int'],
      ['risk', 'int'],
      ['windows_agree', 'int'],
      ['windows_of', 'int'],
      ['since', 'day'],
      ['reasons', 'text'],
    ],
    currency,
  );

/** Everybody's advice. What was worked out in another currency has no money. */
export const peopleTable = (t: Translate, people: readonly PersonRow[], currency: string): ReportTable => ({
  ...peopleHead(t, currency),
  rows: rowsOf(t, people, currency),
});

/** Each row as it is taken: sentences take their time. */
function rowsOf(t: Translate, people: readonly PersonRow[], currency: string): Iterable<ReportRow> {
  const words = createWords(t);
  return {
    *[Symbol.iterator]() {
      for (const { name, email, places, verdict } of people) {
        const { costs, days, windows } = verdict;
        const money = (amount: number | null) => (verdict.currency === currency ? amount : null);
        yield [
          name,
          email,
          places.join(', '),
          presentWords(t, verdict),
          advisedWords(t, verdict),
          money(costs.present),
          money(costs.advised),
          money(costs.flex),
          money(costs.seats),
          money(verdict.saving),
          verdict.probability,
          tenth(days?.expected),
          tenth(days?.breakEven),
          marginOf(verdict),
          verdict.risk,
          windows.agree,
          windows.of,
          verdict.since,
          verdict.reasons.flatMap((reason) => reasonSentence(reason, words) ?? []).join(' '),
        ];
      }
    },
  };
}

const tenth = (days: number | undefined): number | null =>
  days === undefined ? null : Math.round(days * 10) / 10;
