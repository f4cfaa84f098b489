import type { Filter } from '@/core/model/filter';
import type { Settings } from '@/core/model/settings';
import { adviceStamp } from '@/core/store/advice-stamp';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askTeam } from './asked';
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
  const { settings, team, keys } = asked;
  return { team, settings, stamp: await stampOf(store, [team, ...keys], settings, today) };
}

/** `adviceStamp`, made again only after a change. */
const stampOf = remember(READ_TABLES, 2, adviceStamp);
