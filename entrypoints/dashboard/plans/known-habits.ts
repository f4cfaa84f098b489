import { productHabits } from '@/core/advice/products/product-habits';
import type { Filter } from '@/core/model/filter';
import { lookBackFrom } from '@/core/spend/budget/filter-period';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { FIRST_DAY } from '@/core/units/day';
import { knownMembers } from './known';
import { knownPasts } from './load-pasts';
import { remember } from './remember';

/** Every look-back of a team, and some groups. */
const QUESTIONS = 10;

/** What products are held against, of a group or of everybody: worked out anew only after a change. */
export const habitsOf = remember(READ_TABLES, QUESTIONS, habitsIn);

type Narrowed = Pick<Filter, 'team' | 'group' | 'back'>;

async function habitsIn(store: Store, { team, group, back }: Narrowed, today: Day) {
  const found = await knownPasts(store, { team }, today);
  if (!found) return null;
  const { uses, pasts } = found;
  const { settings, learned } = uses;
  const members = group && (await knownMembers(store, group, today));
  const known = members
    ? { ...uses.known, uses: uses.known.uses.filter(({ person }) => members.has(person)) }
    : uses.known;
  const from = lookBackFrom(back, today);
  const request = {
    known,
    settings,
    learned,
    today,
    pasts: members ? new Map([...pasts].filter(([id]) => members.has(id))) : pasts,
    lookBack: { from: from ?? FIRST_DAY, to: today },
  };
  return { uses: { ...uses, known }, request, habits: productHabits(request) };
}
