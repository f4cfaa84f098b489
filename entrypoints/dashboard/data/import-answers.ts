import { type ImportPreviewState, periodOf } from '@/components/dashboard/data/import-view';
import type { ImportAnswers } from '@/core/store/imports/types';

/** What the admin said to each table, as the store takes it. */
export function answersOf({ answers }: ImportPreviewState): ImportAnswers {
  const given = [...answers];
  return {
    teams: Object.fromEntries(
      given.flatMap(([table, { team }]) => (team?.trim() ? [[table, team.trim()]] : [])),
    ),
    periods: Object.fromEntries(
      given.flatMap(([table, answer]) => {
        const period = periodOf(answer);
        return period ? [[table, period]] : [];
      }),
    ),
    partial: given.flatMap(([table, { partial }]) => (partial ? [table] : [])),
    skip: given.flatMap(([table, { skip }]) => (skip ? [table] : [])),
  };
}
