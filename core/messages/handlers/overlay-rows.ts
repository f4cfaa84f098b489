import type { Observation } from '@/core/model/capture';
import type { RowVerdict } from '@/core/model/row-verdict';
import type { Runway } from '@/core/model/runway';
import { toRunway } from '@/core/purchase/to-runway';
import { startingSettings } from '@/core/rates/starting-values';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import type { DataOf } from '../handle';
import type { RequestOf } from '../map';
import type { CardView, ChipView, StripView, Sums } from '../overlay-view';
import { addUp } from './add-up';
import { type RowStanding, standingRows, withoutAdvice } from './standing-rows';
import { type RenewalWords, subscriptionRows } from './subscription-rows';
import { knowledgeForPack } from './team-knowledge';
import { teamOutlook } from './team-outlook';
import { toldOnPage } from './told-on-page';

type Request = RequestOf<'overlay:rows'>;
type Scope = Pick<Request, 'page' | 'complete'>;

/** Puts what is known into the words of the overlay, in the admin's language. */
export interface OverlayWords {
  readonly chip: (row: RowVerdict, scope: Scope, standing: RowStanding) => ChipView | null;
  readonly card: (row: RowVerdict, observation: Observation, scope: Scope, standing: RowStanding) => CardView;
  readonly strip: (sums: Sums, scope: Scope) => StripView;
  /** Why no row says anything. */
  readonly groupsOnly: string;
  readonly balance: (runway: Runway) => { chips: ChipView[]; card: CardView };
  readonly renewal: RenewalWords;
}

/** Pages whose rows are single people. */
const OF_PEOPLE: ReadonlySet<Request['page']> = new Set(['by-user', 'person', 'usage-report', 'seat-usage']);

/** Pages that show the balance, and so its chips; a forecast for the others would be work for nothing. */
const WITH_BALANCE: ReadonlySet<Request['page']> = new Set(['summary', 'balances']);

/** Chips and cards for the rows of a table, and for the balance where the page shows it. @throws StoreError */
export async function overlayRows(
  store: Store,
  request: Request,
  today: Day,
  words: OverlayWords,
): Promise<DataOf<'overlay:rows'>> {
  const knowledge = await knowledgeForPack(store, request.team, request.before !== null);
  const { facts, settings } = knowledge;
  if (request.page === 'subscriptions') {
    const found = await subscriptionRows(store, request, knowledge, today, words.renewal);
    const rows = settings.features.advice ? found.rows : [];
    return { ...found, rows, balance: null, ...(await shownParts(store)) };
  }
  const judged = await standingRows(store, request, knowledge, today);
  const found = settings.features.advice ? judged : withoutAdvice(judged);
  const sums = addUp(request, found);
  const one = request.team.kind === 'one' && WITH_BALANCE.has(request.page);
  const seen = one ? await teamOutlook(store, facts, settings, today) : null;
  const hidden = settings.privacy === 'groups' && OF_PEOPLE.has(request.page);
  const strip = words.strip(sums, request);
  const told = await toldOnPage(store, request.rows);
  return {
    rows: (hidden ? [] : found.rows).flatMap((verdict, index) => {
      const asked = told[index] ? request.rows[index] : undefined;
      const standing = found.standing[index];
      const chip = standing && words.chip(verdict, request, standing);
      if (!chip || !asked) return [];
      return { row: verdict.row, chip, card: words.card(verdict, asked.observation, request, standing) };
    }),
    sums,
    strip: hidden ? { ...strip, advice: words.groupsOnly, look: false } : strip,
    balance: seen ? words.balance(toRunway(seen.outlook)) : null,
    ...(await shownParts(store)),
  };
}

/** The admin may have changed this since the knowledge of a pack was made. */
async function shownParts(store: Store): Promise<{ overlays: boolean; bar: boolean }> {
  const { overlays, features } = (await loadSettings(store, startingSettings())).settings;
  return { overlays, bar: features.strip };
}
