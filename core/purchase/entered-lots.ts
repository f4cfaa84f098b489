import type { Capture } from '@/core/model/capture';
import { type Centitokens, centitokens, type Day } from '@/core/units/brands';

/**
 * Lots the admin entered, as a reading of Balances: what is left of each, and together the balance. So they count until
 * the page itself is read, and no longer.
 * @param lots with some tokens left @param readAt when they were entered
 */
export function enteredLots(
  team: string,
  lots: readonly { readonly tokens: Centitokens; readonly expiresOn: Day }[],
  readAt: number,
): Capture {
  return {
    page: 'balances',
    team: { kind: 'one', name: team },
    period: null,
    readAt,
    language: 'en',
    complete: true,
    observations: [],
    figures: { tokensAvailable: centitokens(lots.reduce((sum, { tokens }) => sum + tokens, 0)) },
    events: [],
    lots: lots.map(({ tokens, expiresOn }) => ({ tokens, expiresOn })),
    lotsComplete: true,
    uses: [],
    health: { headers: [], rowsRead: lots.length, rowsStated: lots.length, rowsIgnored: 0, rejections: [] },
  };
}
