import { dailyBalances, teamEvents } from '@/core/ledger/balance-witness';
import { sideReadAt } from '@/core/ledger/side-read-at';
import { teamCaptures } from '@/core/ledger/team-captures';
import type { TeamFacts } from '@/core/ledger/types';
import { centitokens, type Day, day } from '@/core/units/brands';
import { drawFrom, sortLots } from './draw-from';
import type { TeamLot, TeamLots } from './types';

/** A lot can be used for 365 days from its purchase. */
export const LOT_LIFE_DAYS = 365;

/** The lots that can still be used today, as far as the last reading of the balance tells. */
export function lotsOf(facts: TeamFacts, today: Day): TeamLots {
  const read = lotsAtReading(facts);
  return { ...read, lots: read.lots.filter(({ expiresOn }) => expiresOn >= today) };
}

/**
 * The team's lots at its last balance reading, each saying how its expiry is known. First the portal's list of expiring
 * tokens; what the balance holds beyond it comes from the latest purchases (earlier lots are used first); what is left
 * has an expiry nobody stated, which can't be later than 365 days after the reading.
 */
export function lotsAtReading(facts: TeamFacts): TeamLots {
  const reading = dailyBalances(facts).at(-1);
  const listed = newestList(facts);
  // A list without a balance shows lots that exist, but not how much there is in all.
  if (!reading) return { lots: listed?.lots ?? [], available: null, readAt: listed?.readAt ?? null };
  const { readAt, tokens: available, day: readOn } = reading;
  const usable = (listed?.lots ?? []).filter(({ expiresOn }) => expiresOn >= readOn);
  let rest = Math.max(0, available);
  // A list older than the balance: what was used since came from the earliest lots.
  const lots = drawFrom(usable, Math.max(0, total(usable) - rest));
  const inList = new Set(usable.map(({ expiresOn }) => expiresOn));
  rest -= total(lots);
  for (const lot of purchases(facts)) {
    if (rest <= 0) break;
    if (lot.expiresOn < readOn || lot.boughtOn > readOn || inList.has(lot.expiresOn)) continue;
    const tokens = centitokens(Math.min(rest, lot.tokens));
    lots.push({ tokens, expiresOn: lot.expiresOn, source: 'purchase' });
    rest -= tokens;
  }
  if (rest > 0) {
    const expiresOn = day(readOn + LOT_LIFE_DAYS);
    lots.push({ tokens: centitokens(rest), expiresOn, source: 'latest-possible' });
  }
  return { lots: sortLots(lots), available, readAt };
}

const total = (lots: readonly TeamLot[]) => lots.reduce((sum, { tokens }) => sum + tokens, 0);

/** The newest list of expiring tokens that was read whole, else the newest at all. */
function newestList(facts: TeamFacts): { lots: TeamLot[]; readAt: number } | null {
  const lists = teamCaptures(facts)
    .filter(({ lots, lotsComplete }) => lots.length > 0 || lotsComplete)
    .sort((a, b) => sideReadAt(b, 'lots') - sideReadAt(a, 'lots') || (a.id < b.id ? 1 : -1));
  const newest = lists.find(({ lotsComplete }) => lotsComplete) ?? lists[0];
  if (!newest) return null;
  const lots = newest.lots
    .filter(({ tokens }) => tokens > 0)
    .map(({ tokens, expiresOn }): TeamLot => ({ tokens, expiresOn, source: 'listed' }));
  return { lots: sortLots(lots), readAt: sideReadAt(newest, 'lots') };
}

/** Lots bought, as the token events say, latest expiry first. */
const purchases = (facts: TeamFacts) =>
  teamEvents(facts)
    .filter(({ kind, tokens }) => kind === 'purchase' && tokens > 0)
    .map(({ day: on, tokens, expiresOn }) => ({
      tokens,
      boughtOn: on,
      expiresOn: expiresOn ?? day(on + LOT_LIFE_DAYS),
    }))
    .sort((a, b) => b.expiresOn - a.expiresOn || b.tokens - a.tokens);
