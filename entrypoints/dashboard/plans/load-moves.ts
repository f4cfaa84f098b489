import type { MovesView } from '@/components/dashboard/people/person-view';
import { type Accepted, acceptedMoves } from '@/core/advice/act/accepted-moves';
import { checklist } from '@/core/advice/act/checklist';
import { seatPools } from '@/core/advice/renewals/seat-pools';
import { advisePerson } from '@/core/advice/team/advise-person';
import { seatsHeld } from '@/core/ledger/seats-held';
import type { Filter } from '@/core/model/filter';
import { productKey } from '@/core/rates/product-key';
import { loadDecisions } from '@/core/store/decisions';
import { peopleByIds } from '@/core/store/people-by-ids';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askedTeam } from './asked-team';
import { knownVerdicts } from './known';
import { knownTeam } from './team-advice';

/** The accepted changes that aren't done yet; null: nothing was read yet. @throws StoreError */
export async function loadMovesView(store: Store, filter: Filter, today: Day): Promise<MovesView | null> {
  const asked = await askedTeam(store, filter, today);
  if (!asked) return null;
  const { currency } = asked.settings;
  const decisions = await loadDecisions(store, asked.team);
  const known = decisions.size > 0 ? await knownTeam(store, asked, today) : null;
  if (!known) return { currency, moves: [], steps: [] };
  const [named, verdicts] = await Promise.all([
    peopleByIds(store, [...decisions.keys()]),
    knownVerdicts(store, asked.team),
  ]);
  const all = [...decisions].flatMap(([personId, log]): Accepted[] => {
    const decision = log[0]?.decision;
    const person = known.people.requestOf(personId);
    if (!decision || !person) return [];
    const { name, alias, email } = named.get(personId) ?? { name: null, alias: null, email: null };
    const shown = name ?? alias;
    const { plan } = advisePerson(person, verdicts.get(personId) ?? null, asked.stamp);
    const stays = [...plan.unpriced, ...plan.unknownUse];
    return [
      {
        personId,
        person: { ...(shown === null ? {} : { name: shown }), ...(email === null ? {} : { email }) },
        decision,
        owned: person.request.owned.filter(({ name }) => !stays.includes(name)),
        plan,
      },
    ];
  });
  const moves = acceptedMoves(all);
  const { facts, subscriptions, settings, learned } = known.uses;
  const held = seatsHeld(facts);
  const pools = seatPools(subscriptions, held, settings, learned, today);
  const free = (name: string) => {
    const key = productKey(name);
    const holders = held.filter(({ product }) => productKey(product) === key).length;
    return (pools.find((pool) => productKey(pool.name) === key)?.owned ?? holders) - holders;
  };
  return { currency, moves, steps: checklist(moves, today, free) };
}
