import { type GroupMail, type GroupOption, refusal } from '@/components/dashboard/mail/group-mail';
import type { Filter } from '@/core/model/filter';
import type { Day } from '@/core/units/brands';
import type { ForecastClient } from '../forecast/forecast-client';
import type { Plans } from '../plans/open-plans';

/** Days ahead that a mail looks at: a month. */
const AHEAD = 30;

/** All that a mail about a group is written from; of a group that isn't told of, nothing but that. @throws StoreError */
export async function loadMail(
  plans: Plans,
  forecasts: () => ForecastClient,
  filter: Filter,
  group: GroupOption,
  today: Day,
): Promise<GroupMail | null> {
  const asked: Filter = { ...filter, group, product: null };
  const use = await plans.load('group', asked, today);
  if (!use) return null;
  const nothing = { name: group.name, use, next: null, budgets: [], people: [] };
  if (refusal(use)) return nothing;
  const [soft, kept, ahead] = await Promise.all([
    plans.load('soft', asked, today),
    plans.load('people', asked, today),
    forecasts().ask({ team: asked.team, unit: { kind: 'group', ...group, product: null } }),
  ]);
  const people = kept?.stale ? await plans.load('advice', asked, today) : kept;
  const budgets = (soft?.rows ?? []).filter(
    ({ budget: { scope } }) => scope.kind === 'group' && scope.by === group.by && scope.name === group.name,
  );
  const next = ahead?.next.findLast(({ days }) => days <= AHEAD) ?? null;
  return { ...nothing, next, budgets, people: people?.people ?? [] };
}
