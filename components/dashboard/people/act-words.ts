import type { Translate } from '@/components/text/translate';
import type { AcceptedMove } from '@/core/advice/act/accepted-moves';
import type { ChecklistStep } from '@/core/advice/act/checklist';
import { formatDay, formatNumber } from '@/core/units/format';
import type { MovesView } from './person-view';
import { moneyWriter, planWords } from './plan-words';

/** One step of the checklist, with the portal's page to open. */
export function checklistWords(t: Translate, step: ChecklistStep): string {
  const said = stepWords(t, step);
  return step.on === null ? said : t('act_on', [formatDay(step.on, t.locale), said]);
}

function stepWords(t: Translate, { do: what, name, people, free }: ChecklistStep): string {
  const count = formatNumber(people, t.locale);
  const many = t('people_count', [count], people);
  const seats = t('act_seats', [count], people);
  const product = name ?? t('people_on_flex');
  switch (what) {
    case 'take':
      return t('act_take', [product, many]);
    case 'assign':
      return t('act_assign', [product, many]);
    case 'fewer':
      return t('act_fewer', [product, seats]);
    case 'renew':
      return t('act_renew', [seats, product]);
    case 'buy': {
      if (free === 0) return t('act_buy', [seats, product]);
      const key = free >= people ? 'act_buy_none' : 'act_buy_free';
      return t(key, [product, seats, formatNumber(free, t.locale)]);
    }
  }
}

/** What the accepted changes come to. */
export const savingOf = (moves: readonly AcceptedMove[]): number =>
  moves.reduce((sum, { saving }) => sum + saving, 0);

/** The mail for whoever approves: of these changes, and of nobody else. */
export function mailText(t: Translate, { moves, steps, currency }: MovesView): string {
  const money = moneyWriter(t, currency);
  const total = money(savingOf(moves));
  const many = t('people_count', [formatNumber(moves.length, t.locale)], moves.length);
  const lines = moves.map(({ person, from, to, saving }) => {
    const said = [person.name ?? person.email ?? '–', planWords(t, to), planWords(t, from)];
    return saving > 0 ? t('act_mail_line', [...said, money(saving)]) : t('act_mail_line_more', said);
  });
  return [
    t('act_mail_subject', [many, total]),
    '',
    t('act_mail_open', [total]),
    '',
    ...lines,
    '',
    t('act_mail_steps'),
    ...steps.map((step) => `– ${checklistWords(t, step)}`),
    '',
    t('act_mail_close'),
  ].join('\n');
}
