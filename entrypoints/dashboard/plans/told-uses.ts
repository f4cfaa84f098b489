import type { GroupKind } from '@/core/model/group-kind';
import { type ToldMonths, toldMonths } from '@/core/privacy/told-months';
import { monthCells, type UseOf } from '@/core/privacy/told-use';
import { loadPrivacy } from '@/core/store/privacy';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { loadUses } from './load-uses';
import { placesIn } from './places-in';
import { remember } from './remember';
import { besides } from './told-besides';

/** What may be told of a team's use where only groups may be looked at. */
export interface ToldTeam {
  readonly charged: ToldMonths;
  readonly seated: ToldMonths;
  readonly least: number;
  /** What is too small is called so together. */
  readonly word: string;
}

const QUESTIONS = 8;

/**
 * What may be told of a team, and of its groups of a kind; null: single people may be looked at, or nothing was read.
 * @throws StoreError
 */
export const toldTeam = remember(READ_TABLES, QUESTIONS, tell);

async function tell(
  store: Store,
  asked: string | null,
  kind: GroupKind | null,
  today: Day,
): Promise<ToldTeam | null> {
  const { mode, least, small: word } = await loadPrivacy(store);
  const loaded = mode === 'groups' ? await loadUses(store, { team: asked }, today) : null;
  if (!loaded) return null;
  const { uses } = loaded.known;
  const placeOf = await placesIn(store, uses, kind, today);
  const told = async (of: UseOf) =>
    toldMonths(
      monthCells(uses, of, placeOf),
      least,
      await besides(store, loaded.team, { kind, of, least }, today),
    );
  return { charged: await told('charged'), seated: await told('seated'), least, word };
}
