import { type NoRenewal, renewalsOf, type SubscriptionRenewal } from '@/core/advice/renewals/row-renewals';
import { seatsHeld } from '@/core/ledger/seats-held';
import { isSameSubscription, joinSubscriptions } from '@/core/model/same-subscription';
import type { Subscription } from '@/core/model/subscription';
import { loadSubscriptions } from '@/core/store/imports/save-subscriptions';
import { teamKey } from '@/core/store/keys';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { peopleByIds } from '@/core/store/people-by-ids';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { DataOf } from '../handle';
import type { RequestOf } from '../map';
import type { CardView, ChipView, StripView, Sums } from '../overlay-view';
import { standingVerdicts } from './standing-verdicts';
import type { TeamKnowledge } from './team-knowledge';

type Request = RequestOf<'overlay:rows'>;

/** What a subscription's chip and card are made from. */
export interface RenewalShown {
  readonly product: string;
  readonly renewal: SubscriptionRenewal | NoRenewal;
  /** How to call each person. */
  readonly nameOf: (personId: number) => string;
  /** Only groups may be looked at: nobody is listed. */
  readonly hidden: boolean;
  /** Plans were worked out, and data is newer than they are. */
  readonly stale: boolean;
  /** Every row of the table was read. */
  readonly complete: boolean;
}

/** Puts what is to be renewed into words. */
export interface RenewalWords {
  readonly chip: (shown: RenewalShown) => ChipView | null;
  readonly card: (shown: RenewalShown) => CardView;
  readonly strip: (sums: Sums, complete: boolean) => StripView;
}

/** Chips and cards for the rows of Subscriptions and contracts. @throws StoreError */
export async function subscriptionRows(
  store: Store,
  request: Request,
  knowledge: TeamKnowledge,
  today: Day,
  words: RenewalWords,
): Promise<Pick<DataOf<'overlay:rows'>, 'rows' | 'sums' | 'strip'>> {
  const rows: DataOf<'overlay:rows'>['rows'] = [];
  let advised = request.before?.advised ?? 0;
  let judged = request.before?.judged ?? true;
  for (const [team, asked] of byTeam(request)) {
    const facts = team === knowledge.facts.team ? knowledge.facts : await loadTeamFacts(store, team);
    const { settings, learned } = knowledge;
    const stored = await loadSubscriptions(store, team);
    const verdicts = await standingVerdicts(store, facts, settings.currency);
    const subscriptions = takenIn(stored, asked);
    const renewalOf = renewalsOf({
      today,
      subscriptions,
      held: seatsHeld(facts),
      verdicts: verdicts.fresh,
      settings,
      learned,
    });
    const found = asked.map((one) => ({ ...one, renewal: renewalOf(one.subscription) }));
    const nameOf = await namesOf(
      store,
      found.flatMap(({ renewal }) => peopleOf(renewal)),
    );
    for (const { row, subscription, renewal } of found) {
      if (typeof renewal === 'string') judged &&= renewal === 'over' || renewal === 'flex';
      else if (renewal.renew < renewal.seats) advised++;
      const shown = {
        product: subscription.product,
        renewal,
        nameOf,
        hidden: settings.privacy === 'groups',
        stale: verdicts.stale,
        complete: request.complete,
      };
      const chip = words.chip(shown);
      if (chip) rows.push({ row, chip, card: words.card(shown) });
    }
  }
  const sums = { total: null, unpriced: false, advised, judged };
  return { rows, sums, strip: words.strip(sums, request.complete) };
}

interface AskedSubscription {
  readonly row: number;
  readonly subscription: Subscription;
}

/** The rows by the team each is of. */
function byTeam({ team, rows }: Request): Map<string, AskedSubscription[]> {
  const found = rows.flatMap(({ row, observation }) => {
    const { product, subscription } = observation;
    const name = observation.team ?? (team.kind === 'one' ? team.name : null);
    return product === undefined || !subscription || name === null
      ? []
      : [{ row, key: teamKey({ kind: 'one', name }), subscription: { product, ...subscription } }];
  });
  return Map.groupBy(found, ({ key }) => key);
}

/** What is stored, with what is on the page now: it may not be stored yet. What the page says is the newest. */
function takenIn(stored: readonly Subscription[], asked: readonly AskedSubscription[]): Subscription[] {
  const left = [...stored];
  const now = asked.map((one) => {
    const at = left.findIndex((other) => isSameSubscription(other, one.subscription));
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return known ? joinSubscriptions(known, one.subscription) : one.subscription;
  });
  return [...left, ...now];
}

const peopleOf = (renewal: SubscriptionRenewal | NoRenewal): number[] =>
  typeof renewal === 'string'
    ? []
    : [...renewal.idle, ...renewal.move].map(({ personId }) => personId).concat(renewal.gets);

async function namesOf(store: Store, ids: readonly number[]): Promise<(id: number) => string> {
  const people = await peopleByIds(store, [...new Set(ids)]);
  return (id) => {
    const { name, alias, email, hash } = people.get(id) ?? {};
    return name ?? alias ?? email ?? (hash ? `${hash.slice(0, 10)}…` : '–');
  };
}
