import type { Translate } from '@/components/text/translate';
import type { SeatsQuestion } from '@/core/advice/seats/types';
import { formatPercent } from '@/core/units/format';
import type { Answered } from './seats-view';
import { seatsWords } from './seats-words';

/** An answer in one sentence: what it costs a year, and how much less than today that is. */
export function answerHead(t: Translate, { question, answer }: Answered, currency: string): string {
  const { money } = seatsWords(t, currency);
  const { cost, present } = answer;
  const saving = present.total - cost.total;
  const what = leadOf(t, question);
  if (saving === 0) return t('seats_same', [what, money(present.total)]);
  return t(saving > 0 ? 'seats_less' : 'seats_more', [
    what,
    money(cost.total),
    money(Math.abs(saving)),
    money(present.total),
  ]);
}

/** What the sentence rests on, and how sure it is. */
export function answerFacts(t: Translate, { answer }: Answered, currency: string): string[] {
  const { money, chance } = seatsWords(t, currency);
  const { cost, present, allFlex, dearer, proven, gap } = answer;
  return [
    t('seats_parts', [money(cost.seats), money(cost.flex), money(cost.p10), money(cost.p90)]),
    ...(present.total === cost.total ? [] : [t('seats_dearer', [chance(dearer)])]),
    t('seats_all_flex', [money(allFlex.total)]),
    proven ? t('seats_proven') : t('seats_gap', [money(gap)]),
  ];
}

function leadOf(t: Translate, question: SeatsQuestion): string {
  switch (question.ask) {
    case 'cheapest':
      return t('seats_lead_cheapest');
    case 'owned':
      return t('seats_lead_owned');
    case 'numbers':
      return t('seats_lead_numbers');
    case 'risk':
      return t('seats_lead_risk', [formatPercent(question.most, t.locale)]);
  }
}
