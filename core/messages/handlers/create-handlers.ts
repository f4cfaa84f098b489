import tables from '@/core/portal/tables/words.json';
import { startingSettings } from '@/core/rates/starting-values';
import { putFilePart } from '@/core/store/inbox';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { loadTaught, saveTaught, withdrawTaught } from '@/core/store/taught';
import type { Day } from '@/core/units/brands';
import { bestEffort } from '../best-effort';
import type { Handlers } from '../handle';
import type { RequestOf } from '../map';
import type { Styles } from '../overlay-view';
import { type OverlayWords, overlayRows } from './overlay-rows';
import { readingHandlers } from './reading';
import { reportCsv } from './report-csv';

/** What the handlers need of the world. */
export interface Deps {
  readonly store: Store;
  readonly today: Day;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly words: () => { readonly report: Parameters<typeof reportCsv>[3]; readonly overlay: OverlayWords };
  readonly styles: Styles;
  /** Draw the badge at once. */
  readonly refreshBadge: () => Promise<void>;
  /** Draw the badge when the readings pause. */
  readonly badgeSoon: () => Promise<void>;
  readonly openDashboard: (at: RequestOf<'open:dashboard'>) => Promise<void>;
}

/** One function a message, each a single call into the core. Made anew for every message: nothing is remembered. */
export const createHandlers = ({
  store,
  today,
  now,
  words,
  styles,
  refreshBadge,
  badgeSoon,
  openDashboard,
}: Deps): Handlers => ({
  'capture:save': async ({ capture }) => {
    // The newer reading stands: one from the future would stand against all that are read in truth.
    const saved = await saveCapture(store, { ...capture, readAt: Math.min(capture.readAt, now) });
    // It is stored whatever becomes of the badge.
    if (saved.stored) await bestEffort('draw the badge', badgeSoon);
    return saved;
  },
  'overlay:rows': (request) => overlayRows(store, request, today, words().overlay),
  'report:csv': (request) => reportCsv(store, request, today, words().report),
  'files:part': async (part) => {
    await putFilePart(store, part, today);
    return {};
  },
  'overlay:styles': async () => styles,
  'overlay:switch': async ({ on }) => {
    const { overlays } = await changeSettings(store, startingSettings(), { overlays: on });
    return { on: overlays };
  },
  'portal:words': async () => ({ tables }),
  ...readingHandlers,
  'taught:list': () => loadTaught(store),
  'taught:save': async ({ taught }) => {
    await saveTaught(store, taught);
    return {};
  },
  'taught:withdraw': async ({ id }) => {
    await withdrawTaught(store, id);
    return {};
  },
  'open:dashboard': async (at) => {
    await openDashboard(at);
    return {};
  },
  'badge:refresh': async () => {
    await refreshBadge();
    return {};
  },
});
