import * as z from 'zod/mini';
import { GroupKind } from './group-kind';
import { Period, Text } from './scalars';

/** Key of all teams together, as the store has it. */
export const ALL_TEAMS = 'all';

/** Spans of time that go with the calendar: this month, quarter, fiscal year, the last twelve months, all that is known. */
export const PERIODS = ['month', 'quarter', 'fiscal', 'year', 'all'] as const;

/** For which time use and money are added up. */
export const PeriodChoice = z.union([z.enum(PERIODS), Period]);
export type PeriodChoice = z.infer<typeof PeriodChoice>;

/** Months of the past that averages and habits are made from; null: all that is known. */
export const LOOK_BACKS = [3, 6, 12, 24] as const;

/** What the dashboard's views are narrowed down to. */
export const Filter = z.object({
  team: z.nullable(Text), // key; null: the one chosen in the popup, else the one read last
  period: PeriodChoice,
  group: z.nullable(z.object({ by: GroupKind, name: Text })),
  product: z.nullable(Text),
  back: z.nullable(z.literal(LOOK_BACKS)),
});
export type Filter = z.infer<typeof Filter>;

/** Parts of the filter; a view obeys some of them. */
export type FilterField = keyof Filter;

export const NO_FILTER: Filter = { team: null, period: 'fiscal', group: null, product: null, back: 12 };

/** Everything of one team. @param team its key */
export const wholeTeam = (team: string): Filter => ({ ...NO_FILTER, team });

/** What the part of an address after `?` narrows down to; what can't be understood there isn't narrowed down. */
export function filterOf(query: string): Filter {
  const said = new URLSearchParams(query);
  const { shape } = Filter;
  const [from, to] = (said.get('period') ?? '').split('..').map(Number);
  const by = said.get('by');
  const back = said.get('back');
  return {
    team: shape.team.safeParse(said.get('team')).data ?? null,
    period:
      PeriodChoice.safeParse(to === undefined ? said.get('period') : { from, to }).data ?? NO_FILTER.period,
    group: shape.group.safeParse(by === null ? null : { by, name: said.get('group') }).data ?? null,
    product: shape.product.safeParse(said.get('product')).data ?? null,
    back: back === 'all' ? null : (shape.back.safeParse(Number(back)).data ?? NO_FILTER.back),
  };
}

/** The filter as part of an address, with its `?`; empty when nothing is narrowed down. */
export function queryOf({ team, period, group, product, back }: Filter): string {
  const said = new URLSearchParams();
  if (team !== null) said.set('team', team);
  if (period !== NO_FILTER.period)
    said.set('period', typeof period === 'string' ? period : `${period.from}..${period.to}`);
  if (group) {
    said.set('by', group.by);
    said.set('group', group.name);
  }
  if (product !== null) said.set('product', product);
  if (back !== NO_FILTER.back) said.set('back', back === null ? 'all' : String(back));
  const query = said.toString();
  return query === '' ? '' : `?${query}`;
}
