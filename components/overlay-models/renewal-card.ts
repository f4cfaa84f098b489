import type { NoRenewal, SubscriptionRenewal } from '@/core/advice/renewals/row-renewals';
import type { RenewalShown } from '@/core/messages/handlers/subscription-rows';
import type { CardView } from '@/core/messages/overlay-view';
import { minor } from '@/core/units/brands';
import { renewalSentence } from './renewal-sentence';
import type { Words } from './words';

type CardLine = CardView['lines'][number];

/** People named in a card; the others are counted. */
const NAMED = 10;
/** Names in one sentence. */
const LISTED = 5;

/** Who gives up a seat of a subscription and why, what that saves, and what is to be done by when. */
export function renewalCard(shown: RenewalShown, words: Words): CardView {
  const { t } = words;
  const { renewal } = shown;
  if (typeof renewal === 'string') {
    return {
      title: t('renewal_title_unknown'),
      lines: [],
      reasons: [],
      missing: [{ text: nextStep(renewal, shown.product, words), settings: false }],
    };
  }
  return {
    title: renewalSentence(renewal, words),
    lines: [...datesOf(renewal, words), ...moneyOf(renewal, words), ...peopleOf(renewal, shown, words)],
    reasons: [...reasonsOf(renewal, shown, words)],
    missing: missingOf(renewal, shown, words),
  };
}

function nextStep(why: NoRenewal, product: string, { t }: Words): string {
  if (why === 'no-seats') return t('renewal_no_seats');
  return why === 'more-holders' ? t('renewal_more_holders', [product]) : t('renewal_no_holders', [product]);
}

function datesOf({ on, decideBy, renews }: SubscriptionRenewal, { t, figures }: Words): CardLine[] {
  return [
    ...(on === null ? [] : [{ label: t('renewal_line_end'), value: figures.day(on) }]),
    ...(decideBy === null || decideBy === on
      ? []
      : [{ label: t('renewal_line_decide'), value: figures.day(decideBy) }]),
    ...(renews === null
      ? []
      : [{ label: t('renewal_line_auto'), value: t(renews ? 'renewal_auto_on' : 'renewal_auto_off') }]),
  ];
}

function moneyOf(
  { seats, renew, perYear, priceOrigin }: SubscriptionRenewal,
  { t, figures }: Words,
): CardLine[] {
  if (!perYear || renew === seats) return [];
  const amount = { ...perYear, minor: minor(perYear.minor * (seats - renew)) };
  const note = priceOrigin === 'list' ? { note: t('overlay_origin_list'), caution: true } : {};
  return [{ label: t('renewal_line_money'), value: figures.money(amount), ...note }];
}

function peopleOf(
  { idle, move, unassigned }: SubscriptionRenewal,
  { nameOf, hidden }: RenewalShown,
  { t, figures }: Words,
): CardLine[] {
  const named = hidden ? 0 : NAMED;
  const lines: CardLine[] = move.slice(0, named).map(({ personId, to, saving }) => ({
    label: nameOf(personId),
    value: to.length === 0 ? t('renewal_person_flex') : t('renewal_person_seat', [to.join(', ')]),
    ...(saving && saving.minor > 0 ? { note: t('renewal_person_saves', [figures.money(saving)]) } : {}),
  }));
  for (const { personId, days } of idle.slice(0, Math.max(0, named - lines.length)))
    lines.push({
      label: nameOf(personId),
      value: days === null ? t('renewal_person_idle') : t('overlay_idle', [figures.count(days)], days),
    });
  const more = move.length + idle.length - lines.length;
  if (more > 0) lines.push({ label: t('renewal_line_more'), value: figures.count(more) });
  if (unassigned > 0) lines.push({ label: t('renewal_line_unassigned'), value: figures.count(unassigned) });
  return lines;
}

function* reasonsOf(
  renewal: SubscriptionRenewal,
  { nameOf, hidden, product, complete }: RenewalShown,
  { t, figures }: Words,
): Generator<string> {
  const { seats, renew, renews, decideBy, gets, basis, heldOn } = renewal;
  const by = decideBy === null ? null : figures.day(decideBy);
  if (renews === true && renew < seats && by !== null)
    yield renew === 0 ? t('renewal_turn_off', [by]) : t('renewal_reduce', [figures.count(renew), by]);
  if (renews === false && renew > 0 && by !== null)
    yield t('renewal_by_hand', [figures.count(renew), by], renew);
  if (gets.length > 0 && !hidden) {
    const names = new Intl.ListFormat(t.locale).format([
      ...gets.slice(0, LISTED).map(nameOf),
      ...(gets.length > LISTED ? ['…'] : []),
    ]);
    yield t('renewal_gets', [product, names]);
  }
  yield t(basis === 'plans' ? 'renewal_basis_plans' : 'renewal_basis_use');
  yield t('renewal_held_on', [figures.day(heldOn)]);
  if (!complete) yield t('renewal_partial', [product]);
}

function missingOf(
  { basis, perYear }: SubscriptionRenewal,
  { stale, product }: RenewalShown,
  { t }: Words,
): { text: string; settings: boolean }[] {
  return [
    ...(basis === 'use'
      ? [{ text: t(stale ? 'renewal_plans_stale' : 'renewal_plans_missing'), settings: false }]
      : []),
    ...(perYear ? [] : [{ text: t('reason_no_seat_price', [product]), settings: true }]),
  ];
}
