import { type Alert, AlertsSent, dueAlerts, quietFor } from '@/core/alerts/due-alerts';
import { ALERT_VIEWS, type AlertView, rulesOf } from '@/core/alerts/rules';
import type { TeamFacts } from '@/core/ledger/types';
import type { Settings } from '@/core/model/settings';
import { startingSettings } from '@/core/rates/starting-values';
import { keep, loadKept } from '@/core/store/kept';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { listTeams } from '@/core/store/teams';
import type { Day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';
import { budgetsSeen } from './budgets-seen';
import { burnSeen } from './burn-seen';
import { teamOutlook } from './team-outlook';

/** What the browser is asked to show. */
export interface Notification {
  /** One of a team's replaces the one before. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** The moment of the check, in the admin's own time. */
export interface Moment {
  readonly today: Day;
  /** Of the local day, from 0. */
  readonly minute: number;
  readonly epochMs: number;
}

/** What the check needs of the world. */
export interface AlertWorld {
  readonly words: (team: string | null, alerts: readonly Alert[], blur: boolean) => Omit<Notification, 'id'>;
  readonly notify: (notification: Notification) => Promise<void>;
  /** Check again in so many minutes. */
  readonly later: (minutes: number) => Promise<void>;
}

/** What stands before a notification's id: the view it opens. */
const VIEW = /^(\w+) /;

/** The view a notification opens when it is clicked; null: it isn't ours. */
export const viewOf = (notification: string): AlertView | null =>
  Object.values(ALERT_VIEWS).find((view) => view === VIEW.exec(notification)?.[1]) ?? null;

let checking: Promise<unknown> = Promise.resolve();

/**
 * Tell the admin what has become due of each team: what was said already isn't said again. In quiet hours it waits.
 * What is told is remembered first, so a worker that is stopped in between tells nothing twice; and of two alarms that
 * ring together, as after the machine slept, the second waits for the first. What the browser refused to show is due
 * again; a team that can't be checked keeps no other from being checked.
 * @throws StoreError, or what else went wrong first, when all teams are done
 */
export function checkAlerts(store: Store, at: Moment, world: AlertWorld): Promise<void> {
  const check = checking.then(
    () => checkOnce(store, at, world),
    () => checkOnce(store, at, world),
  );
  checking = check;
  return check;
}

async function checkOnce(store: Store, at: Moment, world: AlertWorld): Promise<void> {
  const { settings } = await loadSettings(store, startingSettings());
  const { alerts } = settings;
  if (!alerts.on) return;
  const quiet = quietFor(at.minute, alerts.quiet);
  if (quiet > 0) return world.later(quiet);
  const teams = await listTeams(store);
  const single = teams.filter(({ name }) => name !== null);
  const failed: unknown[] = [];
  // One team's trouble must not silence the others.
  for (const team of single.length > 0 ? single : teams)
    await checkTeam(store, team, settings, at, world).catch((cause) => failed.push(cause));
  if (failed.length > 0) throw failed[0];
}

async function checkTeam(
  store: Store,
  { key, name }: { readonly key: string; readonly name: string | null },
  settings: Settings,
  at: Moment,
  world: AlertWorld,
): Promise<void> {
  const facts = await loadTeamFacts(store, key);
  const [kept] = await loadKept(store, 'alert', AlertsSent, key);
  const before = kept?.value ?? { sent: [] };
  const { outlook } = await teamOutlook(store, facts, settings, at.today);
  const more = await moreFacts(store, facts, settings, at.today);
  const { due, next } = dueAlerts({ ...outlook, ...more }, settings.alerts, before);
  const remember = (value: AlertsSent) =>
    keep(store, { kind: 'alert', team: key, id: 'sent', value, changedAt: at.epochMs });
  if (JSON.stringify(next) !== JSON.stringify(before)) await remember(next);
  const [first] = due;
  if (!first) return;
  try {
    await world.notify({ id: `${ALERT_VIEWS[first.kind]} ${key}`, ...world.words(name, due, settings.blur) });
  } catch (cause) {
    await remember(before); // nobody saw it: the next check says it again
    throw cause;
  }
}

/** What the rules need beside the outlook, as far as they are on. */
async function moreFacts(store: Store, facts: TeamFacts, settings: Settings, today: Day) {
  const rules = rulesOf(settings.alerts).filter(({ on }) => on);
  const burn = rules.find(({ kind }) => kind === 'burn');
  return {
    budgets: rules.some(({ kind }) => kind === 'budget')
      ? (await budgetsSeen(store, facts, settings, today)).filter(
          ({ scope }) => scope.kind !== 'person' || settings.privacy !== 'groups',
        )
      : [],
    burn: burn ? await burnSeen(store, facts, burn.limit, today) : null,
  };
}

/** The moment of a clock: UTC days as everywhere, the time of day as the admin's watch shows it. */
export const momentOf = (now: Date): Moment => ({
  today: dayOfEpoch(now.getTime()),
  minute: now.getHours() * 60 + now.getMinutes(),
  epochMs: now.getTime(),
});
