import { type TeamPeople, teamPeople } from '@/core/advice/team/team-people';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { AskedTeam } from './asked-team';
import { knownPasts } from './load-pasts';
import type { TeamUses } from './read-uses';
import { keepMix } from './team-mix';

/** Futures looked at per person, and where their dice begin. */
export const DICE = { samples: 200, seed: 1 } as const;

export interface KnownTeam {
  readonly uses: TeamUses;
  readonly people: TeamPeople;
}

let last: { readonly stamp: string; readonly known: Promise<KnownTeam | null> } | null = null;

/** Whether `knownTeam` would answer at once. */
export const isKnown = ({ team, stamp }: Pick<AskedTeam, 'team' | 'stamp'>): boolean =>
  last?.stamp === `${team} ${stamp}`;

/** The team's people with all that is known of them; read again only after something changed. @throws StoreError */
export function knownTeam(
  store: Store,
  { team, stamp }: Pick<AskedTeam, 'team' | 'stamp'>,
  today: Day,
): Promise<KnownTeam | null> {
  const id = `${team} ${stamp}`;
  if (last?.stamp === id) return last.known;
  const known = knownPasts(store, { team }, today).then(async (found) => {
    if (!found) return null;
    const { uses, pasts } = found;
    const people = teamPeople({ ...uses, pasts, today, ...DICE });
    if (!people.missing) await keepMix(store, team, stamp, people.mix, today);
    return { uses, people };
  });
  last = { stamp: id, known };
  known.catch(() => {
    last = null;
  });
  return known;
}
