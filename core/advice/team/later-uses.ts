import { teamCaptures } from '@/core/ledger/team-captures';
import type { TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import { countedRows } from '@/core/model/counted-rows';
import type { Period } from '@/core/model/scalars';
import { type Day, day } from '@/core/units/brands';
import { evenParts, spreadDays, upToAccess } from './spread-days';

/** Days after the last that files and Usage Reports tell of, as the By user page tells them. */
export interface LaterUses {
  readonly uses: readonly UseDays[];
  /** What they tell of; null: no reading reaches further. */
  readonly period: Period | null;
}

/**
 * By user says how much each person used up to a later day, not of which product: what is more than is known of the
 * reading's period was used after the last known day, of the product the person uses most. So nobody who is at work is
 * taken for silent because the last report ended.
 * @param uses known so far, up to `upTo`
 */
export function laterUses(uses: readonly UseDays[], upTo: Day, facts: TeamFacts, today: Day): LaterUses {
  const reading = teamCaptures(facts)
    .filter(
      ({ page, period, complete }) =>
        page === 'by-user' && complete && period && period.to > upTo && period.from <= upTo + 1,
    )
    .sort((a, b) => (b.period?.from ?? 0) - (a.period?.from ?? 0) || b.readAt - a.readAt)[0];
  const to = Math.min(reading?.period?.to ?? upTo, today - 1);
  if (!reading?.period || to <= upTo) return { uses: [], period: null };
  const after = { from: day(upTo + 1), to: day(to) };
  const { from } = reading.period;
  const known = Map.groupBy(uses, ({ person }) => person);
  const later = countedRows(facts.rows.get(reading.id) ?? []).flatMap((row): UseDays[] => {
    const { personId, tokens: told = 0, daysUsed, lastAccessed } = row;
    const own = known.get(personId ?? 0) ?? [];
    const main = mostUsed(own);
    if (personId === undefined || !main) return [];
    const before = within(own, from, upTo);
    const more = told - before.tokens;
    const days = daysUsed === undefined ? Math.ceil(more / main.perDay) : daysUsed - before.days;
    if (more <= 0 || days <= 0) return [];
    const on = spreadDays(days, upToAccess(after, lastAccessed));
    const tokens = evenParts(more, on.length);
    return [{ person: personId, product: main.product, days: on, tokens, onSeat: new Uint8Array(on.length) }];
  });
  return { uses: later, period: after };
}

/** Charged days and tokens of some days; a day with several products is one. */
function within(uses: readonly UseDays[], from: number, to: number): { tokens: number; days: number } {
  const days = new Set<number>();
  let tokens = 0;
  for (const use of uses)
    for (const [i, on] of use.days.entries()) {
      const charged = use.tokens[i] ?? 0;
      if (on < from || on > to || charged <= 0) continue;
      days.add(on);
      tokens += charged;
    }
  return { tokens, days: days.size };
}

function mostUsed(uses: readonly UseDays[]): { readonly product: string; readonly perDay: number } | null {
  const sums = uses.map(({ product, tokens }) => ({
    product,
    sum: tokens.reduce((a, b) => a + b, 0),
    days: tokens.filter((one) => one > 0).length,
  }));
  const most = sums.sort((a, b) => b.sum - a.sum)[0];
  return most && most.sum > 0 ? { product: most.product, perDay: most.sum / most.days } : null;
}
