import type { Outlook } from '@/core/purchase/types';
import { startingSettings } from '@/core/rates/starting-values';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { chooseTeam, listTeams } from '@/core/store/teams';
import type { Day } from '@/core/units/brands';
import { teamOutlook } from './team-outlook';

/** What stands on the toolbar button. */
export interface Badge {
  readonly text: string;
  readonly background: string;
  readonly ink: string;
}

const INK = '#ffffff';
const CALM = '#0b6e6e';
const ALARM = '#b3261e';
const UNKNOWN: Badge = { text: '', background: CALM, ink: INK };

/**
 * Days until the likely run-out, or so many and more when that lies beyond the forecast; empty when unknown.
 * Red, and with a mark, only when somebody may be locked out before an order placed today would arrive.
 */
export function badgeOf({ runOut, orderBy, today, horizon }: Outlook): Badge {
  if (!runOut) return UNKNOWN;
  const late = orderBy !== null && orderBy < today;
  const days = runOut.likely === null ? `${horizon}+` : `${Math.max(0, runOut.likely - today)}d`;
  return { text: late ? `!${days}` : days, background: late ? ALARM : CALM, ink: INK };
}

/** The badge of the chosen team, else of the one read last. The day is the seed, as everywhere. @throws StoreError */
export async function badgeOfStore(store: Store, today: Day): Promise<Badge> {
  const { settings } = await loadSettings(store, startingSettings());
  if (!settings.features.badge) return UNKNOWN;
  const team = chooseTeam(await listTeams(store), settings.chosenTeam);
  if (!team) return UNKNOWN;
  const facts = await loadTeamFacts(store, team.key);
  return badgeOf((await teamOutlook(store, facts, settings, today)).outlook);
}

/** Draw the badge; empty when the store can't tell. */
export async function refreshBadge(
  store: Store,
  today: Day,
  show: (badge: Badge) => Promise<void>,
): Promise<void> {
  await show(await badgeOfStore(store, today).catch(() => UNKNOWN));
}
