import { type TeamPeople, teamPeople } from '@/core/advice/team/team-people';
import type { Filter } from '@/core/model/filter';
import type { Settings } from '@/core/model/settings';
import { adviceStamp } from '@/core/store/advice-stamp';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askTeam } from './asked';
import { knownPasts } from './load-pasts';
import { loadUsesOf, type TeamUses } from './load-uses';
import { remember } from './remember';
import { keepMix, loadMix } from './team-mix';

/** Futures looked at per person, and where their dice begin. */
const SAMPLES = 200;
const SEED = 1;

/** A team whose advice is asked for. */
export interface AskedTeam {
  readonly team: string;
  readonly settings: Settings;
  /** Of all that the advice is worked out from. */
  readonly stamp: string;
}

/** Which team is meant, without reading its rows; null: nothing was read yet. @throws StoreError */
export async function askedTeam(store: Store, filter: Filter, today: Day): Promise<AskedTeam | null> {
  const asked = await askTeam(store, filter);
  if (!asked) return null;
  const { settings, team, keys } = asked;
  return { team, settings, stamp: await stampOf(store, [team, ...keys], settings, today) };
}

/** `adviceStamp`, made again only after a change. */
const stampOf = remember(READ_TABLES, 2, adviceStamp);

interface KnownTeam {
  readonly uses: TeamUses;
  readonly people: TeamPeople;
}

let last: { readonly stamp: string; readonly known: Promise<KnownTeam | null> } | null = null;

/**
 * One of the team's people with all that is known of them and of the team's mix: the same as among all, without reading
 * the others, as long as the mix is known. null: nothing was read yet.
 * @throws StoreError
 */
export async function knownWithOne(
  store: Store,
  asked: Pick<AskedTeam, 'team' | 'stamp'>,
  person: number,
  today: Day,
): Promise<KnownTeam | null> {
  const { team, stamp } = asked;
  const mix = last?.stamp === `${team} ${stamp}` ? null : await loadMix(store, team, stamp);
  if (!mix) return knownTeam(store, asked, today);
  const uses = await loadUsesOf(store, team, person, today);
  return uses && { uses, people: teamPeople({ ...uses, today, samples: SAMPLES, seed: SEED, mix }) };
}

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
    const people = teamPeople({ ...uses, pasts, today, samples: SAMPLES, seed: SEED });
    if (!people.missing) await keepMix(store, team, stamp, people.mix, today);
    return { uses, people };
  });
  last = { stamp: id, known };
  known.catch(() => {
    last = null;
  });
  return known;
}
