import type { SubscriptionRenewal } from '@/core/advice/renewals/row-renewals';
import type { Words } from './words';

/** How many to renew, and what becomes of the others. */
export function renewalSentence(renewal: SubscriptionRenewal, { t, figures }: Words): string {
  const { seats, renew, unassigned, idle, move } = renewal;
  const count = (key: 'renewal_to_flex' | 'renewal_to_seat' | 'renewal_idle', n: number): string[] =>
    n > 0 ? [t(key, [figures.count(n)], n)] : [];
  const changes = [
    ...count('renewal_to_flex', move.filter(({ to }) => to.length === 0).length),
    ...count('renewal_to_seat', move.filter(({ to }) => to.length > 0).length),
    ...count('renewal_idle', unassigned + idle.length),
  ];
  const kept = t('renewal_renew', [figures.count(renew), figures.count(seats)]);
  if (renew === seats) return t('renewal_renew_all', [figures.count(seats)], seats);
  return changes.length === 0
    ? kept
    : t('renewal_renew_and', [kept, new Intl.ListFormat(t.locale, { type: 'unit' }).format(changes)]);
}
