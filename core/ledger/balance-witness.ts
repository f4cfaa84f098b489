import { type Centitokens, centitokens, type Day, day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';
import { sideReadAt } from './side-read-at';
import { teamCaptures } from './team-captures';
import type { Total } from './totals';
import type { CaptureMeta, TeamFacts } from './types';

/** The portal lists token events of the last 90 days. */
export const EVENT_DAYS = 90;

export interface Reading {
  readonly readAt: number;
  readonly day: Day;
  readonly tokens: Centitokens;
}

/**
 * What the team used between two readings of its balance: the first balance, plus tokens added, less tokens removed,
 * less the second balance. Only where the portal's token events of the days between were read (a list that shows no
 * event can't be told from one never opened, so without any event a rise or a lot's expiry in between rules it out).
 */
export function balanceWitnesses(facts: TeamFacts): Total[] {
  const events = teamEvents(facts);
  const eventDays = new Set(events.map((event) => event.day));
  const seenUntil = (from: Day, to: Day) =>
    teamCaptures(facts).some(
      (c) =>
        c.events.length > 0 &&
        dayOfEpoch(sideReadAt(c, 'events')) >= to &&
        dayOfEpoch(sideReadAt(c, 'events')) - EVENT_DAYS <= from,
    );
  const expiries = teamCaptures(facts).flatMap(({ lots }) => lots.map(({ expiresOn }) => expiresOn));
  const found: Total[] = [];
  // On the day of an event nobody can tell which came first, the event or the reading.
  const readings = dailyBalances(facts).filter((reading) => !eventDays.has(reading.day));
  for (const [i, second] of readings.entries()) {
    const first = readings[i - 1];
    if (!first) continue;
    const between = events.filter((event) => event.day > first.day && event.day < second.day);
    const known = seenUntil(first.day, second.day);
    if (!known && (between.length > 0 || expiries.some((on) => on >= first.day && on < second.day))) continue;
    const change = between.reduce((sum, event) => sum + event.tokens, 0);
    const tokens = first.tokens + change - second.tokens;
    if (tokens < 0) continue; // tokens came in unseen: this pair says nothing about use
    found.push({
      captureId: `balance ${second.readAt}`,
      page: 'balances',
      from: day(first.day + 1),
      to: second.day,
      tokens: centitokens(tokens),
      readAt: second.readAt,
      open: true,
    });
  }
  return found.sort((a, b) => a.to - a.from - (b.to - b.from) || b.from - a.from);
}

/** Readings of the team's balance, one a day (the day's last), oldest first. */
export function dailyBalances({ balances }: TeamFacts): Reading[] {
  const byDay = new Map<Day, Reading>();
  for (const { readAt, available } of [...balances].sort((a, b) => a.readAt - b.readAt)) {
    const on = dayOfEpoch(readAt);
    if (available !== null) byDay.set(on, { readAt, day: on, tokens: available });
  }
  return [...byDay.values()];
}

/**
 * The team's token events, each once though several readings list it: of one day, kind and amount there are as many as
 * the reading that lists most of them. Oldest first.
 */
export function teamEvents(facts: TeamFacts) {
  const most = new Map<string, CaptureMeta['events'][number][]>();
  for (const { events } of teamCaptures(facts)) {
    const here = new Map<string, CaptureMeta['events'][number][]>();
    for (const event of events) {
      const key = `${event.day} ${event.kind} ${event.tokens}`;
      here.set(key, [...(here.get(key) ?? []), event]);
    }
    for (const [key, list] of here) if (list.length > (most.get(key)?.length ?? 0)) most.set(key, list);
  }
  return [...most.values()].flat().sort((a, b) => a.day - b.day || b.tokens - a.tokens);
}
