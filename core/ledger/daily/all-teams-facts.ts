import { centitokens } from '@/core/units/brands';
import { type DailyFacts, type ExactDay, NO_DAYS, type PeopleSpan } from './daily-facts';

/**
 * What files of daily rows say of all teams together: only of days on which they tell of every team, as one that is
 * missing would make the sum too small. Charges are counted with their teams, not again here.
 * @param teams facts of every team that is known
 */
export function allTeamsFacts(teams: readonly DailyFacts[]): DailyFacts {
  const [first, ...others] = teams;
  if (!first) return NO_DAYS;
  return others.reduce(
    (sum, team) => ({
      days: commonDays(sum.days, team.days),
      charges: [],
      people: commonSpans(sum.people, team.people),
    }),
    { ...first, charges: [] },
  );
}

function commonDays(some: readonly ExactDay[], more: readonly ExactDay[]): ExactDay[] {
  const known = new Map(more.map((one) => [one.day, one]));
  return some.flatMap((one) => {
    const other = known.get(one.day);
    if (!other) return [];
    return [
      {
        day: one.day,
        tokens: centitokens(one.tokens + other.tokens),
        rows: one.rows + other.rows,
        readAt: Math.min(one.readAt, other.readAt),
        open: one.open || other.open,
        doubtful: one.doubtful + other.doubtful,
        ...(one.partial || other.partial ? { partial: true } : {}),
      },
    ];
  });
}

/** Somebody may be in several teams. */
function commonSpans(some: readonly PeopleSpan[], more: readonly PeopleSpan[]): PeopleSpan[] {
  return some.flatMap(({ period, tokens }) => {
    const other = more.find((one) => one.period.from === period.from && one.period.to === period.to);
    if (!other) return [];
    const sums = new Map(tokens);
    for (const [person, used] of other.tokens) sums.set(person, centitokens((sums.get(person) ?? 0) + used));
    return [{ period, tokens: sums }];
  });
}
