import type { Translate } from '@/components/text/translate';
import type { PlanStep } from '@/core/advice/plan-person/types';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { addDays } from '@/core/units/day';
import { formatDay, formatNumber, formatPercent } from '@/core/units/format';
import type { PersonView } from './person-view';
import { advisedWords, moneyWriter, planWords, presentWords } from './plan-words';
import { changes } from './verdict-kind';

/** The advice as a sentence: verdict first, then the number. */
export function answerWords(t: Translate, { verdict, plan, currency }: PersonView): string {
  const advised = advisedWords(t, verdict);
  const sure = formatPercent(verdict.probability, t.locale);
  if (changes(verdict))
    return t('person_answer_move', [
      advised,
      presentWords(t, verdict),
      moneyWriter(t, currency)(verdict.saving),
      sure,
    ]);
  if ((plan.difference ?? 0) < 0) return t('person_answer_cheaper', [advised]);
  return plan.against === null
    ? t('person_answer_only', [advised])
    : t('person_answer_keep', [advised, sure]);
}

/** Expected days are far fewer than last year's from this share of them on. */
const FAR_FEWER = 0.75;
const YEAR = 365;

/** Why so many fewer days than last year's are expected, and what would be cheapest if they were as many again. */
export function fewerDays(
  t: Translate,
  { arithmetic, windows, plan }: Pick<PersonView, 'arithmetic' | 'windows' | 'plan'>,
): string[] {
  const count = (days: number) => formatNumber(days, t.locale);
  const fewer = arithmetic.flatMap(({ product, lastYear, days }) =>
    product !== null && lastYear !== null && days !== null && days < FAR_FEWER * lastYear
      ? [t('person_days_fewer', [product, count(lastYear), count(days)])]
      : [],
  );
  if (fewer.length === 0) return [];
  const again = windows.find(({ days }) => days === YEAR)?.seats ?? null;
  const advised = plan.plan.seats.map(({ name }) => name);
  const differs = again !== null && planWords(t, again) !== planWords(t, advised);
  return [...fewer, ...(differs ? [t('person_like_last_year', [planWords(t, again)])] : [])];
}

/** What would make another verdict of it. */
export function flipWords(t: Translate, { flip }: Pick<AdvisedVerdict, 'flip'>): string {
  if (!flip) return t('person_flip_none');
  const to = planWords(t, flip.to);
  if (flip.by === 'time') return t('person_flip_time', [to, formatDay(flip.on, t.locale)]);
  const days = (count: number) => formatNumber(count, t.locale, 1);
  const up = flip.flipsAtDaysPerMonth > flip.daysPerMonth;
  return t(up ? 'person_flip_up' : 'person_flip_down', [
    days(flip.flipsAtDaysPerMonth),
    new Intl.ListFormat(t.locale).format(flip.products),
    to,
    days(flip.daysPerMonth),
  ]);
}

/** One thing to do. */
export function stepWords(t: Translate, step: PlanStep): string {
  const { name, on } = step;
  if (step.do === 'reassign') return t('person_step_take', [name]);
  if (on === null) return t(WITHOUT_DAY[step.do], [name]);
  // A term's last day is what the portal and the renewal calendar show, not the first that isn't paid.
  const shown = step.do === 'buy' ? on : addDays(on, -1);
  return t(WITH_DAY[step.do], [name, formatDay(shown, t.locale)]);
}

const WITHOUT_DAY = {
  buy: 'person_step_buy',
  drop: 'person_step_drop',
  renew: 'person_step_renew',
} as const;
const WITH_DAY = {
  buy: 'person_step_buy_on',
  drop: 'person_step_drop_on',
  renew: 'person_step_renew_on',
} as const;
