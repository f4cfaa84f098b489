import type { Day } from '@/core/units/brands';
import { LOT_LIFE_DAYS } from '../lots';
import { bySegment, type SegmentDemand } from './demand-book';
import { segmentAt, segmentStarts } from './segments';
import { arrival, lastPlanned, orderPrice, replacement, type Situation, TOKEN } from './situation';
import type { Slot, Supply } from './supply';

/** A situation by segments: orders may be placed on some days, each one slot. */
export interface OrderSupply extends Supply {
  readonly orderDays: readonly Day[];
  readonly wanted: SegmentDemand;
  /** Segments up to the last planned day. */
  readonly planned: number;
  /** The first segment that tokens ordered today can serve. */
  readonly orderable: number;
  /** Worth of a token used after it, minor units per 1/100 token. */
  readonly worth: number;
}

/**
 * @param orderDays days on which something may be ordered
 * @param lockOutDay what a day's use refused costs, minor units; a third of it refused costs a third
 */
export function supplyOfOrders(
  situation: Situation,
  orderDays: readonly Day[],
  lockOutDay: number,
): OrderSupply {
  const { book, from, lots, owed, tiers, minimumOrder, leastNeed } = situation;
  const { horizon, paths } = book;
  const begins = orderDays.map((ordered) => arrival(situation, ordered));
  const starts = segmentStarts(
    [
      ...begins,
      ...begins.map((begin) => begin + LOT_LIFE_DAYS + 1),
      ...lots.map(({ expiresOn }) => expiresOn - from + 2),
      lastPlanned(situation) + 1,
      arrival(situation, situation.today),
    ],
    horizon,
  );
  const endOf = (last: number) => (last >= horizon ? starts.length + 1 : segmentAt(starts, last + 1));
  const planned = segmentAt(starts, lastPlanned(situation) + 1);
  const wanted = bySegment(book, starts, leastNeed);
  const worth = replacement(situation) / TOKEN;
  const penalty = new Float64Array(wanted.tokens.length).fill(worth);
  for (let at = 0; at < planned * paths; at++) {
    const tokens = wanted.tokens[at] ?? 0;
    penalty[at] = tokens > 0 ? (lockOutDay * (wanted.days[at] ?? 0)) / tokens : 0;
  }
  const unit = situation.step * TOKEN;
  const least = Math.max(1, Math.ceil(minimumOrder / unit));
  const slots = begins.map((begin): Slot => {
    const most = Math.ceil((mostWanted(situation, begin) * TOKEN) / unit);
    return {
      start: segmentAt(starts, begin),
      end: endOf(begin + LOT_LIFE_DAYS),
      unit,
      least,
      most,
      price: (count) => orderPrice(tiers, count * situation.step),
      jumps: tiers
        .map((tier) => Math.ceil(tier.from / unit))
        .filter((count) => count > least && count <= most),
    };
  });
  const held = lots.flatMap(({ tokens, expiresOn }) =>
    expiresOn >= from ? [{ tokens, start: 0, end: endOf(expiresOn - from + 1) }] : [],
  );
  return {
    paths,
    segments: starts.length,
    demand: wanted.tokens,
    // After the plan nobody is locked out: what is missing is bought at the worth of a token.
    enough: Float64Array.from(wanted.enough, (tokens, at) =>
      at < planned * paths ? tokens : (wanted.tokens[at] ?? 0),
    ),
    penalty,
    salvage: 0,
    owed,
    held,
    slots,
    orderDays,
    wanted,
    planned,
    orderable: segmentAt(starts, arrival(situation, situation.today)),
    worth,
  };
}

/** Whole tokens beyond which no future could use more of an order placed on a day. */
export const mostWorthOrdering = (situation: Situation, ordered: Day): number =>
  mostWanted(situation, arrival(situation, ordered));

function mostWanted({ book, owed }: Situation, begin: number): number {
  const { paths, horizon, wanted } = book;
  const before = (begin - 1) * paths;
  const end = Math.min(horizon, begin + LOT_LIFE_DAYS) * paths;
  let most = 0;
  for (let p = 0; p < paths; p++) most = Math.max(most, (wanted[end + p] ?? 0) - (wanted[before + p] ?? 0));
  return Math.ceil((most + owed) / TOKEN) + 1;
}
