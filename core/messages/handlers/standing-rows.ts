import { idleDaysOf } from '@/core/advice/idle-row';
import { keptVerdictOf } from '@/core/advice/kept-row-verdicts';
import { personKeysOf } from '@/core/advice/person-key';
import { type RowVerdicts, rowVerdicts } from '@/core/advice/row-verdicts';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import { productKey } from '@/core/rates/product-key';
import { loadSubscriptions } from '@/core/store/imports/save-subscriptions';
import { teamKey } from '@/core/store/keys';
import { personIdsOf } from '@/core/store/person-ids-of';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { RequestOf } from '../map';
import { standingVerdicts } from './standing-verdicts';
import type { TeamKnowledge } from './team-knowledge';

type Request = Pick<RequestOf<'overlay:rows'>, 'page' | 'team' | 'rows'>;

/** What stands behind a row's verdict beyond the page itself. */
export interface RowStanding {
  /** The plan that stands for the row's person; null: the verdict is of the page alone. */
  readonly plan: AdvisedVerdict | null;
  /** Days the row's seat was not used; null: it is none, or isn't idle. */
  readonly idleDays: number | null;
  /** When the next subscription of the row's seat ends; null: none is known. */
  readonly renewsOn: Day | null;
}

export interface StandingRows extends RowVerdicts {
  /** One per asked row, in their order. */
  readonly standing: readonly RowStanding[];
}

const NONE: RowStanding = { plan: null, idleDays: null, renewsOn: null };
const PEOPLE_PAGES: readonly Request['page'][] = ['by-user', 'usage-report', 'seat-usage'];

/**
 * Verdicts for the rows of a page: the one that stands for the person where there is one and no data is newer, so that
 * page and dashboard say the same; else what the rows themselves say. @throws StoreError
 */
export async function standingRows(
  store: Store,
  request: Request,
  { facts, settings, learned }: TeamKnowledge,
  today: Day,
): Promise<StandingRows> {
  const found = rowVerdicts(request, settings, learned, today, facts);
  if (!PEOPLE_PAGES.includes(request.page)) return { ...found, standing: request.rows.map(() => NONE) };
  const teamOf = ({ observation }: Request['rows'][number]): string =>
    observation.team === undefined ? teamKey(request.team) : teamKey({ kind: 'one', name: observation.team });
  const { fresh } = await standingVerdicts(store, facts, settings.currency);
  const ids =
    fresh.size === 0
      ? []
      : await personIdsOf(
          store,
          request.rows.map((row) => ({ person: row.observation.person, team: teamOf(row) })),
        );
  const renewals = new Map<string, Awaited<ReturnType<typeof loadSubscriptions>>>();
  const standing: RowStanding[] = [];
  const rows = [...found.rows];
  const moved = new Set<number | string>();
  for (const [at, asked] of request.rows.entries()) {
    const own = rows[at];
    const id = ids[at] ?? null;
    const plan = id === null ? null : (fresh.get(id) ?? null);
    const kept = own && plan && keptVerdictOf(request.page, asked, own, plan, settings);
    if (own && kept) rows[at] = { ...own, verdict: kept };
    if (rows[at]?.verdict?.kind === 'move')
      moved.add(id ?? personKeysOf(asked.observation.person)[0]?.key ?? `row ${at}`);
    const idle = idleDaysOf(request.page, asked, today);
    const isLeft = kept?.kind !== 'keep' || kept.target === 'flex';
    standing.push({
      plan: kept ? plan : null,
      idleDays: isLeft ? idle : null,
      renewsOn: idle === null ? null : await endOf(asked.observation.product ?? '', teamOf(asked)),
    });
  }
  return { ...found, rows, wrongPlan: fresh.size > 0 ? moved.size : found.wrongPlan, standing };

  async function endOf(product: string, team: string): Promise<Day | null> {
    const own = renewals.get(team) ?? (await loadSubscriptions(store, team));
    renewals.set(team, own);
    const key = productKey(product);
    const ends = own.flatMap(({ product: name, end }) =>
      end !== undefined && end >= today && productKey(name) === key ? [end] : [],
    );
    return ends[0] ?? null;
  }
}

/** The same rows with their figures, and nothing advised. */
export const withoutAdvice = (found: StandingRows): StandingRows => ({
  ...found,
  rows: found.rows.map((row) => ({ ...row, verdict: null })),
  wrongPlan: 0,
  standing: found.standing.map(() => NONE),
});
