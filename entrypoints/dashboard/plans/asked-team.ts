import type { Filter } from '@/core/model/filter';
import type { Settings } from '@/core/model/settings';
import { adviceStamp } from '@/core/store/advice-stamp';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { type Asked, askTeam } from './asked';
import { remember } from './remember';

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
  return { team: asked.team, settings: asked.settings, stamp: await stampOf(store, asked, today) };
}

/** Digest of all a team's advice and seats are worked out from, made again only after a change. @throws StoreError */
export const stampOf = (store: Store, { team, keys, settings }: Asked, today: Day): Promise<string> =>
  knownStamp(store, [team, ...keys], settings, today);

const knownStamp = remember(READ_TABLES, 2, adviceStamp);
