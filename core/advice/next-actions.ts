import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { Outlook } from '@/core/purchase/types';
import { type Centitokens, type Day, type Minor, minor } from '@/core/units/brands';
import type { TeamWaste } from './waste/team-waste';

/** Something worth doing next, and what it is worth. */
export type NextAction = {
  /** A year's, or what is about to be lost; null: it isn't about an amount. */
  readonly money: Minor | null;
} & (
  | { readonly code: 'order'; readonly by: Day; readonly late: boolean }
  | { readonly code: 'stranding'; readonly tokens: Centitokens; readonly on: Day }
  | { readonly code: 'plans'; readonly people: number }
  | { readonly code: 'idle' | 'leavers' | 'double' | 'overnight' | 'burn' | 'access'; readonly count: number }
  | { readonly code: 'prices' }
  | { readonly code: 'export'; readonly from: Day; readonly to: Day }
);

export interface NextActionsRequest {
  readonly outlook: Outlook;
  readonly waste: TeamWaste;
  /** Kept verdicts; empty: nobody was advised yet. */
  readonly verdicts: readonly AdvisedVerdict[];
  /** Whether tokens are counted at a list price. */
  readonly listPrice: boolean;
  /** Days an export would make exact, the most urgent first. */
  readonly toExport: { readonly from: Day; readonly to: Day } | null;
  readonly today: Day;
}

/** At most so many: more is no advice. */
const MOST = 5;
/** An order this near comes before all that only saves money: without tokens nobody works. */
const NEAR_DAYS = 45;

/**
 * What to do next: a near order first, then by money, then what makes the rest surer. Where people were advised, seats
 * nobody uses are part of that advice and aren't told twice.
 */
export function nextActions(request: NextActionsRequest): NextAction[] {
  const { outlook, waste, verdicts, today } = request;
  const moves = verdicts.filter(({ saving }) => saving > 0);
  const plans = sumOf(moves.map(({ saving }) => saving));
  const lists = [
    ...(verdicts.length > 0 ? [] : (['idle', 'leavers'] as const)),
    ...(['double', 'overnight', 'burn', 'access'] as const),
  ];
  const worth: NextAction[] = [
    ...(moves.length > 0 ? [{ code: 'plans' as const, people: moves.length, money: plans }] : []),
    ...stranding(outlook),
    ...lists.flatMap((code): NextAction[] => {
      const found = rowsOf(waste, code).filter(({ money }) => money !== 0);
      const things = PEOPLE.has(code) ? new Set(found.map(({ personId }) => personId)).size : found.length;
      return things === 0
        ? []
        : [{ code, count: things, money: sumOf(found.flatMap(({ money }) => money ?? [])) }];
    }),
  ].sort((a, b) => (b.money ?? 0) - (a.money ?? 0));
  const { orderBy } = outlook;
  const near = orderBy !== null && orderBy - today <= NEAR_DAYS;
  const first: NextAction[] = near
    ? [{ code: 'order', by: orderBy, late: orderBy <= today, money: null }]
    : [];
  const surer: NextAction[] = [
    ...(request.listPrice ? [{ code: 'prices' as const, money: null }] : []),
    ...(request.toExport ? [{ code: 'export' as const, ...request.toExport, money: null }] : []),
  ];
  return [...first, ...worth, ...surer].slice(0, MOST);
}

/** Lists that are told by how many people they are about: one may have several rows. */
const PEOPLE: ReadonlySet<string> = new Set(['leavers', 'double']);

type ListCode = 'idle' | 'leavers' | 'double' | 'overnight' | 'burn' | 'access';
type Row = { readonly money: Minor | null; readonly personId?: number };

/** A seat that is idle since its holder left is told once. */
function rowsOf(waste: TeamWaste, code: ListCode): readonly Row[] {
  if (code !== 'idle') return waste[code];
  const left = new Set(waste.leavers.map(({ seat }) => seat));
  return waste.idle.filter(({ seat }) => !left.has(seat));
}

function stranding({ nextExpiry }: Outlook): NextAction[] {
  const { lot, fate } = nextExpiry ?? {};
  if (!lot || !fate || fate.stranded.likely <= 0) return [];
  const money = fate.strandedCost?.likely.minor ?? null;
  return [{ code: 'stranding', tokens: fate.stranded.likely, on: lot.expiresOn, money }];
}

const sumOf = (amounts: readonly number[]): Minor => minor(amounts.reduce((a, b) => a + b, 0));
