import { teamCaptures } from '@/core/ledger/team-captures';
import type { CaptureMeta, StoredObservation, TeamFacts } from '@/core/ledger/types';
import type { Settings } from '@/core/model/settings';
import { productKey } from '@/core/rates/product-key';
import { rateFor } from '@/core/rates/rate-for';
import type { LearnedRates } from '@/core/rates/types';
import type { Day } from '@/core/units/brands';
import type { ProductInUse, ProductUser } from './types';

/** Charged days of one person and product in one month; `observed`: days of that month known from files. */
export interface UserMonth {
  readonly person: number;
  readonly product: string;
  readonly month: number;
  readonly charged: number;
}

/** A quarter is recent, and long enough to see who uses what. */
const LOOK_BACK = 90;
const LEAST_EXACT = 28;
const USUAL_MONTH = 30.44;

/**
 * The products a team uses: part of its tokens, rate, and its users' days a month. From files' days where a month of
 * them is known, else from the page whose period is nearest to a quarter.
 * @param months of each person and product, from files; whole months only, none: no files
 */
export function productsInUse(
  facts: TeamFacts,
  months: readonly UserMonth[],
  today: Day,
  settings: Pick<Settings, 'rates'>,
  learned: LearnedRates,
): ReadonlyMap<string, ProductInUse> {
  const shares = sharesOf(facts, today);
  const fromFiles = usersByMonths(months);
  const found = new Map<string, ProductInUse>();
  for (const [key, { name, share }] of shares) {
    const perDay = rateFor(name, today, settings, learned)?.perDay ?? null;
    const users = fromFiles.get(key) ?? usersOfRows(facts, key, perDay);
    found.set(key, { name, share, perDay, users });
  }
  return found;
}

interface Share {
  readonly name: string;
  readonly share: number;
}

/** Each product's part of the team's tokens of late, by key. */
function sharesOf(facts: TeamFacts, today: Day): Map<string, Share> {
  const exact = facts.daily?.days.filter(({ day }) => day >= today - LOOK_BACK && day < today).length ?? 0;
  const charges = facts.daily?.charges.filter(({ day }) => day >= today - LOOK_BACK && day < today) ?? [];
  const sums = new Map<string, { name: string; tokens: number }>();
  const add = (name: string, tokens: number) => {
    const key = productKey(name);
    const sum = sums.get(key);
    if (sum) sum.tokens += tokens;
    else sums.set(key, { name, tokens });
  };
  if (exact >= LEAST_EXACT) for (const { product, tokens, people } of charges) add(product, tokens * people);
  else {
    const rows = nearestQuarter(facts, (row) => row.product !== undefined && row.tokens !== undefined);
    for (const { product, tokens } of rows?.rows ?? [])
      if (product && tokens) add(product, Math.max(0, tokens));
  }
  const all = [...sums.values()].reduce((sum, { tokens }) => sum + tokens, 0);
  return new Map(
    [...sums].map(([key, { name, tokens }]) => [key, { name, share: all > 0 ? tokens / all : 0 }]),
  );
}

/** Users by product: each one's months from the first with use to the last, those without use between included. */
function usersByMonths(months: readonly UserMonth[]): Map<string, ProductUser[]> {
  const byUser = new Map<string, { key: string; charged: Map<number, number> }>();
  for (const { person, product, month, charged } of months) {
    if (person <= 0 || charged <= 0) continue;
    const key = productKey(product);
    const id = `${person}\n${key}`;
    const user = byUser.get(id) ?? { key, charged: new Map<number, number>() };
    user.charged.set(month, (user.charged.get(month) ?? 0) + charged);
    byUser.set(id, user);
  }
  const users = new Map<string, ProductUser[]>();
  for (const { key, charged } of byUser.values()) {
    const first = Math.min(...charged.keys());
    const last = Math.max(...charged.keys());
    const own = Array.from({ length: last - first + 1 }, (_, i) => charged.get(first + i) ?? 0);
    const list = users.get(key) ?? [];
    list.push({ months: own });
    users.set(key, list);
  }
  return users;
}

/** Users as a page's rows show them: days charged a month by their tokens, else days used; without names, an average user each. */
function usersOfRows(facts: TeamFacts, key: string, perDay: number | null): ProductUser[] {
  const isOf = (row: StoredObservation) =>
    row.product !== undefined && productKey(row.product) === key && (row.tokens ?? 0) > 0;
  const daysOf = ({ tokens, daysUsed }: StoredObservation): number | null =>
    perDay && tokens !== undefined ? tokens / perDay : (daysUsed ?? null);
  const hasPerson = (row: StoredObservation) => row.personId !== undefined || row.person !== undefined;
  const named = nearestQuarter(facts, (row) => isOf(row) && hasPerson(row) && daysOf(row) !== null);
  const perMonth = (days: number, length: number) => (days * USUAL_MONTH) / length;
  if (named)
    return named.rows.flatMap((row) => {
      const days = isOf(row) && hasPerson(row) ? daysOf(row) : null;
      return days === null ? [] : [{ months: [Math.min(31, perMonth(days, named.length))] }];
    });
  const summed = nearestQuarter(facts, (row) => isOf(row) && (row.users ?? 0) > 0 && daysOf(row) !== null);
  const row = summed?.rows.find((one) => isOf(one) && (one.users ?? 0) > 0);
  const days = row ? daysOf(row) : null;
  if (!summed || !row || days === null) return [];
  const users = row.users ?? 1;
  const months = [Math.min(31, perMonth(days / users, summed.length))];
  return Array.from({ length: users }, () => ({ months }));
}

/** Rows that count of the complete capture whose period is nearest to a quarter, the newest of several. */
function nearestQuarter(
  facts: TeamFacts,
  isWanted: (row: StoredObservation) => boolean,
): { rows: StoredObservation[]; length: number } | null {
  const lengthOf = ({ period }: CaptureMeta) => (period ? period.to - period.from + 1 : 0);
  const off = (capture: CaptureMeta) => Math.abs(Math.log(lengthOf(capture) / LOOK_BACK));
  const best = teamCaptures(facts)
    .filter((capture) => capture.complete && lengthOf(capture) > 0 && capture.page !== 'person')
    .map((capture) => ({ capture, rows: counted(facts.rows.get(capture.id) ?? []) }))
    .filter(({ rows }) => rows.some(isWanted))
    .sort((a, b) => off(a.capture) - off(b.capture) || b.capture.readAt - a.capture.readAt)[0];
  return best ? { rows: best.rows, length: lengthOf(best.capture) } : null;
}

/** Rows paid with tokens; a group's parts aren't counted beside it. */
const counted = (rows: readonly StoredObservation[]): StoredObservation[] =>
  rows.filter(({ access, parent }) => access !== 'subscription' && parent === undefined);
