import { browser } from 'wxt/browser';
import type { Brief, BriefFacts, BriefSeats, PlannedRenewal } from '@/components/dashboard/brief/brief-view';
import { type OtherWay, otherWays, waysOf } from '@/components/dashboard/brief/brief-ways';
import { renewalCalendar } from '@/core/advice/renewals/renewal-calendar';
import { wholeTeam } from '@/core/model/filter';
import type { Day } from '@/core/units/brands';
import type { Plans } from '../plans/open-plans';
import { type SolvedSeats, solvedSeats } from '../plans/solved-seats';
import { askWays } from './ask-ways';

/** What goes with a plan of orders: balance and budget, and the cheapest seats. */
export interface Around {
  readonly facts: BriefFacts;
  readonly seats: BriefSeats | null;
}

/** @throws StoreError */
export async function loadAround(plans: Plans, team: string, today: Day): Promise<Around> {
  const [facts, solved] = await Promise.all([
    plans.load('brief', wholeTeam(team), today),
    solvedSeats(plans, wholeTeam(team), today),
  ]);
  if (!facts) throw new Error('nothing was read');
  return { facts, seats: solved && withCalendar(solved) };
}

/** All that the brief says, with the orders that would be best with other seats. Takes seconds, in a worker. @throws StoreError */
export async function makeBrief(renewal: PlannedRenewal, { facts, seats }: Around): Promise<Brief> {
  const { team, today, months, answer } = renewal;
  const others: readonly OtherWay[] = seats ? otherWays(seats.view.seats, seats.answer) : [];
  const asked = {
    demands: others.map(({ demand }) => demand),
    lockOutDay: answer.renewal.lockOutDay ?? 0,
  };
  const outcomes = others.length > 0 ? await askWays({ team, months }, today, asked) : [];
  const ways = waysOf(renewal, seats?.answer.present.seats ?? null, others, outcomes);
  return { renewal, facts, seats, ways, version: browser.runtime.getManifest().version };
}

function withCalendar({ view, answer }: SolvedSeats): BriefSeats {
  const { today, subscriptions, seats: team, lots, aside } = view;
  return { view, answer, entries: renewalCalendar({ today, subscriptions, team, answer, lots, aside }) };
}
