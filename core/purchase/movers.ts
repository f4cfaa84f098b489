import { teamCaptures } from '@/core/ledger/team-captures';
import type { CaptureMeta, TeamFacts } from '@/core/ledger/types';
import { countedRows } from '@/core/model/counted-rows';
import type { Period } from '@/core/model/scalars';
import { centitokens, day } from '@/core/units/brands';
import type { Mover, Outlook } from './types';

const MONTH = 30; // days that tokens are scaled to
const SHORTEST = 7; // days: fewer say little
const SHOWN = 3;
const MOST_OVERLAP = 1 / 3; // of an earlier reading, with the newest
const LEAST_CHANGE = 100; // one token a month: less is no change

interface Window {
  readonly period: Period;
  readonly tokens: ReadonlyMap<number, number>;
}

/**
 * People whose use rose or fell most, per 30 days: the newest complete reading by person against the part of a longer
 * reading that lies before it, or against an earlier reading that overlaps it little.
 */
export function topMovers(facts: TeamFacts): Outlook['movers'] {
  const windows = teamCaptures(facts)
    .filter(({ page, complete }) => complete && (page === 'by-user' || page === 'usage-report'))
    .sort(
      (a, b) => (b.period?.to ?? 0) - (a.period?.to ?? 0) || b.readAt - a.readAt || (a.id < b.id ? 1 : -1),
    )
    .flatMap((capture) => windowOf(capture, facts))
    .concat(filesWindows(facts))
    .sort((a, b) => b.period.to - a.period.to);
  const newest = shortestOfNewest(windows);
  const before = newest && earlier(newest, windows);
  if (!newest || !before) return { risen: [], fallen: [], periods: null };
  const movers = [...new Set([...newest.tokens.keys(), ...before.tokens.keys()])].map((personId): Mover => {
    const per30 = ({ period, tokens }: Window) =>
      centitokens(Math.round(((tokens.get(personId) ?? 0) * MONTH) / length(period)));
    return { personId, before: per30(before), now: per30(newest) };
  });
  const by = (sign: number) =>
    movers
      .filter(({ before: b, now }) => sign * (now - b) >= LEAST_CHANGE)
      .sort((a, b) => sign * (b.now - b.before - (a.now - a.before)) || a.personId - b.personId)
      .slice(0, SHOWN);
  return { risen: by(1), fallen: by(-1), periods: [before.period, newest.period] };
}

const length = ({ from, to }: Period) => to - from + 1;

function windowOf({ id, period }: CaptureMeta, facts: TeamFacts): Window[] {
  const tokens = new Map<number, number>();
  for (const { personId, tokens: charged = 0 } of countedRows(facts.rows.get(id) ?? []))
    if (personId !== undefined) tokens.set(personId, (tokens.get(personId) ?? 0) + charged);
  return period && tokens.size > 0 ? [{ period, tokens }] : [];
}

/** Months of daily rows, the newest first. One that has just begun is put together with the month before it. */
function filesWindows({ daily }: TeamFacts): Window[] {
  const [newest, previous, ...older] = [...(daily?.people ?? [])].reverse();
  if (!newest || !previous) return newest ? [newest] : [];
  const follows = previous.period.to + 1 === newest.period.from;
  const isYoung = length(newest.period) < SHORTEST;
  return [
    isYoung && follows ? joined(previous, newest) : newest,
    ...(isYoung && follows ? [] : [previous]),
    ...older,
  ];
}

function joined(first: Window, second: Window): Window {
  const tokens = new Map(first.tokens);
  for (const [personId, charged] of second.tokens)
    tokens.set(personId, (tokens.get(personId) ?? 0) + charged);
  return { period: { from: first.period.from, to: second.period.to }, tokens };
}

/** Of the readings that end last, the shortest of at least a week: it says most about now. */
function shortestOfNewest(windows: readonly Window[]): Window | null {
  const end = windows[0]?.period.to ?? 0;
  const candidates = windows.filter(({ period }) => period.to >= end - 2 && length(period) >= SHORTEST);
  return candidates.sort((a, b) => length(a.period) - length(b.period))[0] ?? null;
}

/** What there is to compare with: exact parts first, then the most recent, then the shortest. */
function earlier(newest: Window, windows: readonly Window[]): Window | null {
  const candidates = windows.flatMap((window) => {
    const { from, to } = window.period;
    if (from > newest.period.from - 7) return [];
    const overlap = Math.max(0, to - newest.period.from + 1);
    if (overlap === 0) return [{ before: window, blur: 0 }];
    if (to >= newest.period.to)
      return to - newest.period.to <= 2 ? [{ before: less(window, newest), blur: 0 }] : [];
    // Portal ranges of several months end with the last month: they overlap the past 30 days a little.
    const blur = overlap / length(window.period);
    return blur <= MOST_OVERLAP ? [{ before: window, blur }] : [];
  });
  const [best] = candidates.sort(
    (a, b) =>
      Number(a.blur > 0) - Number(b.blur > 0) ||
      b.before.period.to - a.before.period.to ||
      length(a.before.period) - length(b.before.period),
  );
  return best?.before ?? null;
}

/** A longer reading less the newest part of it. A person restated downward counts as nothing before. */
function less(longer: Window, part: Window): Window {
  const tokens = new Map<number, number>();
  for (const [personId, all] of longer.tokens)
    tokens.set(personId, Math.max(0, all - (part.tokens.get(personId) ?? 0)));
  return { period: { from: longer.period.from, to: day(part.period.from - 1) }, tokens };
}
