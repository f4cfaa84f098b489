import type { TeamLot } from '@/core/purchase/types';
import { wholeTokens } from './brief-money';

export interface LotLines {
  readonly shown: readonly { readonly lot: TeamLot; readonly tokens: number }[];
  readonly more: { readonly count: number; readonly tokens: number };
  readonly tokens: number;
}

/** Lots by expiry, with the sum of what is shown, in whole tokens. @param most lines */
export function lotLines(lots: readonly TeamLot[], most: number): LotLines {
  const lines = lots.map((lot) => ({ lot, tokens: wholeTokens(lot.tokens) }));
  const shown = lines.slice(0, lines.length > most ? most - 1 : most);
  const rest = lines.slice(shown.length);
  const sum = (of: typeof lines) => of.reduce((all, { tokens }) => all + tokens, 0);
  return { shown, more: { count: rest.length, tokens: sum(rest) }, tokens: sum(lines) };
}
