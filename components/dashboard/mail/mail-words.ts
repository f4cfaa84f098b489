import type { Translate } from '@/components/text/translate';
import type { EnteredBudget } from '@/core/model/soft-budget';
import { minor } from '@/core/units/brands';
import {
  formatDay,
  formatDays,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPeriod,
} from '@/core/units/format';
import type { SoftBudgetRow } from '../budget/soft/soft-view';
import { tokensText } from '../forecast/texts';
import type { PersonRow } from '../people/people-view';
import { advisedWords, moneyWriter, presentWords } from '../people/plan-words';
import { kindOf } from '../people/verdict-kind';
import type { GroupMail } from './group-mail';

/**
 * The text for who leads a group: its totals, what is expected, its soft budgets, and what to change for its own people.
 * The first line is the subject.
 * @param naming whether its people are named; else equal changes are counted
 */
export function groupMailText(t: Translate, mail: GroupMail, naming: boolean): string {
  const { name, use, next } = mail;
  const period = use.period ? formatPeriod(use.period, t.locale) : t('report_about_all_days');
  const count = (value: number) => formatNumber(value, t.locale);
  const money = moneyWriter(t, use.currency);
  const used = tokensText(use.tokens, t);
  const ahead = next
    ? t('report_mail_forecast', [
        formatDays(next.days, t.locale),
        tokensText(next.likely, t),
        tokensText(next.low, t),
        tokensText(next.high, t),
      ])
    : t('report_mail_no_forecast');
  return [
    t('report_mail_subject', [name, period]),
    '',
    t('report_mail_hello'),
    '',
    t('report_mail_intro', [name, period]),
    '',
    use.worth === null
      ? t('report_mail_used_tokens', [used])
      : t('report_mail_used', [used, money(use.worth)]),
    t('report_mail_people', [count(use.active), count(use.people)]),
    ...(use.products.length > 0 ? [t('report_mail_products', [listOf(t, use.products)])] : []),
    ahead,
    ...mail.budgets.flatMap((row) => budgetLines(t, row)),
    '',
    ...actionLines(t, mail.people, naming, use.currency),
    '',
    t('report_mail_close', [formatDay(use.today, t.locale)]),
  ].join('\n');
}

const listOf = (t: Translate, words: readonly string[]) => new Intl.ListFormat(t.locale).format([...words]);

function budgetLines(t: Translate, { budget, state }: SoftBudgetRow): string[] {
  if (!state) return [];
  const { period, amount, used, outlook } = state;
  const write = (value: number) => amountText(t, budget, value);
  return [
    t('report_mail_budget', [formatPeriod(period, t.locale), write(amount), write(used)]),
    ...(outlook.kind === 'forecast'
      ? [t('report_mail_budget_over', [formatPercent(outlook.probability, t.locale)])]
      : []),
  ];
}

const amountText = (t: Translate, { amount }: EnteredBudget, value: number): string =>
  'money' in amount
    ? formatMoney({ minor: minor(value), currency: amount.money.currency }, t.locale)
    : t('renewal_tokens', [tokensText(value, t)]);

function actionLines(
  t: Translate,
  people: readonly PersonRow[],
  naming: boolean,
  currency: string,
): string[] {
  const money = moneyWriter(t, currency);
  const moves = people.filter(
    (row) => kindOf(row) === 'move' && row.verdict.saving > 0 && row.verdict.currency === currency,
  );
  if (moves.length === 0) return [t('report_mail_no_actions')];
  const changeOf = ({ verdict }: PersonRow) => [advisedWords(t, verdict), presentWords(t, verdict)];
  const saved = (rows: readonly PersonRow[]) => rows.reduce((sum, { verdict }) => sum + verdict.saving, 0);
  const dearest = [...moves].sort((a, b) => b.verdict.saving - a.verdict.saving);
  const named = () =>
    dearest.map((row) =>
      t('report_mail_action', [
        row.name,
        ...changeOf(row),
        money(row.verdict.saving),
        formatPercent(row.verdict.probability, t.locale),
      ]),
    );
  const counted = () =>
    [...Map.groupBy(dearest, (row) => JSON.stringify(changeOf(row))).values()].flatMap((rows) => {
      const [first] = rows;
      const many = t('people_count', [formatNumber(rows.length, t.locale)], rows.length);
      return first ? [t('report_mail_action_count', [many, ...changeOf(first), money(saved(rows))])] : [];
    });
  return [
    t('report_mail_actions'),
    ...(naming ? named() : counted()),
    t('report_mail_saving', [money(saved(moves))]),
  ];
}
