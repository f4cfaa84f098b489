import type { RequestOf } from '@/core/messages/map';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { RowVerdict } from '@/core/model/row-verdict';
import type { Settings } from '@/core/model/settings';
import { contentsOf, coverage } from '@/core/rates/collections';
import { type Asked, accessOf } from './uses';

/** From so sure on a change is advised plainly; below, it is worth a look. */
const SURE = 0.7;

type Verdict = NonNullable<RowVerdict['verdict']>;
type Collections = Pick<Settings, 'collections'>;

/**
 * The verdict that stands for a row's person, as far as it is about the row: of all they use where the row names no
 * product, else of how they should get that product.
 * @param own what the row alone says
 * @returns null where the plan says nothing of the row: it charges by result, is paid twice, its seat has no price, or it says not how it is paid
 */
export function keptVerdictOf(
  page: RequestOf<'overlay:rows'>['page'],
  asked: Asked,
  own: RowVerdict,
  kept: AdvisedVerdict,
  settings: Collections,
): Verdict | null {
  const { product, parent, isGroup } = asked.observation;
  if (own.verdict?.reasons.some(({ code }) => code === 'DOUBLE_COVERED' || code === 'PER_RESULT'))
    return null;
  if (parent !== undefined || (isGroup && own.verdict === null)) return null;
  const kind = kept.effort === 'none' ? 'keep' : kept.probability >= SURE ? 'move' : 'unsure';
  const saving = kept.saving > 0 ? { minor: kept.saving, currency: kept.currency } : null;
  const said = { probability: kept.probability, reasons: [...kept.reasons] };
  if (product === undefined) return { ...said, kind, saving, ...targetOf(kept, settings) };
  const covers = coverage(settings);
  if (kept.unpriced.some((seat) => covers(seat, product))) return null;
  const access = accessOf(page, asked);
  if (access === null) return null;
  const cover = kept.seats.find((seat) => covers(seat, product));
  const to = cover === undefined ? ({ target: 'flex' } as const) : seatTarget(cover, settings);
  const held = kept.present.some((seat) => seat === cover);
  const stays = cover === undefined ? access === 'flex' : access === 'seat' && held;
  if (stays || kind === 'keep') return { ...said, kind: 'keep', saving: null, ...to };
  return { ...said, kind, saving, ...to };
}

/** What changes by a plan: a seat to get, else Flex; where nothing does, how they get what they use. */
function targetOf(
  { seats, present }: AdvisedVerdict,
  settings: Collections,
): Pick<Verdict, 'target' | 'targetName'> {
  const [added] = seats.filter((seat) => !present.includes(seat));
  if (added !== undefined) return seatTarget(added, settings);
  const [kept] = seats;
  const isLess = present.some((seat) => !seats.includes(seat));
  return kept === undefined || isLess ? { target: 'flex' } : seatTarget(kept, settings);
}

const seatTarget = (name: string, settings: Collections): Pick<Verdict, 'target' | 'targetName'> => ({
  target: contentsOf(name, settings) ? 'collection' : 'seat',
  targetName: name,
});
