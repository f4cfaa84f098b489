import { browser } from 'wxt/browser';
import type { Brief, BriefSeats, PlannedRenewal } from '@/components/dashboard/brief/brief-view';
import { type OtherWay, otherWays, waysOf } from '@/components/dashboard/brief/brief-ways';
import { renewalCalendar } from '@/core/advice/renewals/renewal-calendar';
import { wholeTeam } from '@/core/model/filter';
import { askSeats } from '../plans/ask-seats';
import type { Plans } from '../plans/open-plans';
import { askWays } from './ask-ways';

/**
 * Everything the brief says: the plan there is, balance and budget, the cheapest seats, and what orders would be best with other
 * seats. Takes seconds, in workers.
 * @throws StoreError
 */
export async function makeBrief(plans: Plans, renewal: PlannedRenewal): Promise<Brief> {
  const { team, today, months, answer } = renewal;
  const [facts, view] = await Promise.all([
    plans.load('brief', wholeTeam(team), today),
    plans.load('seats', wholeTeam(team), today),
  ]);
  if (!facts) throw new Error('nothing was read');
  const seats = view?.seats ? await cheapest({ ...view, seats: view.seats }) : null;
  const others: readonly OtherWay[] = seats ? otherWays(seats.view.seats, seats.answer) : [];
  const asked = {
    demands: others.map(({ demand }) => demand),
    lockOutDay: answer.renewal.lockOutDay ?? 0,
  };
  const outcomes = others.length > 0 ? await askWays({ team, months }, today, asked) : [];
  return {
    renewal,
    facts,
    seats,
    ways: waysOf(renewal, seats?.answer.present.seats ?? null, others, outcomes),
    version: browser.runtime.getManifest().version,
  };
}

async function cheapest(view: BriefSeats['view']): Promise<BriefSeats> {
  const { ask, close } = askSeats();
  const { today, subscriptions, lots, aside } = view;
  try {
    const answer = await ask(view.seats, { ask: 'cheapest' });
    const entries = renewalCalendar({ today, subscriptions, team: view.seats, answer, lots, aside });
    return { view, answer, entries };
  } finally {
    close();
  }
}
