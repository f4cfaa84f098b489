import type { CaptureMeta, StoredObservation, TeamFacts } from '@/core/ledger/types';
import { centitokens, day } from '@/core/units/brands';
import { epochOfDay } from '@/core/units/day';

let count = 0;

/** A stored capture of team A, for tests: tokens in whole tokens, read at noon of a day. */
export function meta(
  page: CaptureMeta['page'],
  readOn: number,
  period: readonly [number, number] | null,
  tokens: number | null,
  more: Partial<CaptureMeta> = {},
): CaptureMeta {
  return {
    id: `c${count++}`,
    page,
    team: { kind: 'one', name: 'A' },
    period: period && { from: day(period[0]), to: day(period[1]) },
    readAt: epochOfDay(day(readOn)) + 43_200_000,
    complete: true,
    figures: {},
    events: [],
    lots: [],
    lotsComplete: false,
    uses: [],
    tokens: tokens === null ? null : centitokens(Math.round(tokens * 100)),
    rows: 1,
    ...more,
  };
}

/** Facts of team A. */
export const factsOf = (
  captures: readonly CaptureMeta[],
  rows: ReadonlyMap<string, readonly StoredObservation[]> = new Map(),
): TeamFacts => ({
  team: 'one:A',
  captures,
  balances: captures
    .filter(({ figures }) => figures.tokensAvailable !== undefined)
    .map(({ readAt, figures }) => ({
      readAt,
      available: figures.tokensAvailable ?? null,
      used: null,
      total: null,
    })),
  rows,
});
