import type { Translate } from '@/components/text/translate';
import type { StripView } from '@/core/messages/overlay-view';
import { MOST_CSV_ROWS } from '@/core/messages/page-csv';
import type { Health, PageKind } from '@/core/model/capture';

/** What the strip is told. */
export interface StripFacts {
  readonly page: PageKind | null;
  readonly state: 'waiting' | 'ready' | 'unsure' | 'unknown';
  readonly complete: boolean;
  readonly health: Health | null;
  /** What the rows come to, once all of them were asked about. */
  readonly sums: StripView | null;
  readonly overlays: boolean;
  /** "Read all rows" at work. */
  readonly reading: { readonly read: number; readonly stated: number | null } | null;
  readonly taught: boolean;
  readonly notice: StripNotice | null;
}

const NOTICES = {
  'csv-failed': 'strip_csv_failed',
  'read-failed': 'strip_read_failed',
  'files-sending': 'strip_files_sending',
  'files-too-large': 'strip_files_too_large',
  'files-failed': 'strip_files_failed',
  unsaved: 'strip_unsaved',
  failed: 'strip_failed',
  stopped: 'strip_stopped',
} as const;

export type StripNotice =
  | { readonly kind: 'csv-done'; readonly file: string }
  | { readonly kind: keyof typeof NOTICES | 'csv-too-long' };

/** The strip, ready to draw. */
export interface StripModel {
  readonly total: string | null;
  readonly advice: string | null;
  /** The advice is worth a look. */
  readonly look: boolean;
  readonly health: string;
  readonly healthWhy: readonly string[];
  readonly partial: boolean;
  readonly reading: string | null;
  readonly notice: string | null;
  /** The one filled button. */
  readonly first: 'read-all' | 'teach' | 'csv' | null;
  readonly canReadAll: boolean;
  readonly canExport: boolean;
  readonly overlays: boolean;
  readonly taught: boolean;
  readonly unknown: boolean;
}

/** What the strip says, from what is known. */
export function stripModel(facts: StripFacts, t: Translate): StripModel {
  const ready = facts.state === 'ready';
  const unknown = facts.state === 'unknown';
  const partial = ready && !facts.complete;
  const sums = ready ? facts.sums : null;
  const count = countIn(t);
  return {
    total: sums?.total ?? null,
    advice: sums?.advice ?? null,
    look: sums?.look ?? false,
    health: unknown ? t('strip_unknown') : healthText(facts, t),
    healthWhy: whyText(facts.health, t),
    partial,
    reading: facts.reading && readingText(facts.reading),
    notice: facts.notice && noticeText(facts.notice),
    first: unknown ? 'teach' : partial ? 'read-all' : ready ? 'csv' : null,
    canReadAll: partial,
    canExport: ready,
    overlays: facts.overlays,
    taught: facts.taught,
    unknown,
  };

  function readingText({ read, stated }: NonNullable<StripFacts['reading']>): string {
    return stated === null
      ? t('strip_reading_unknown', [count(read)])
      : t('strip_reading', [count(read), count(stated)]);
  }

  function noticeText(notice: StripNotice): string {
    if (notice.kind === 'csv-done') return t('strip_csv_done', [notice.file]);
    if (notice.kind === 'csv-too-long') return t('strip_csv_too_long', [count(MOST_CSV_ROWS)]);
    return t(NOTICES[notice.kind]);
  }
}

const countIn =
  ({ locale }: Translate) =>
  (count: number): string =>
    count.toLocaleString(locale);

/** Whose rows are people, and nothing else. */
const PEOPLE: readonly PageKind[] = ['by-user'];

function healthText({ state, health, page }: StripFacts, t: Translate): string {
  const count = countIn(t);
  if (state === 'waiting' || !health) return t('health_waiting');
  if (state === 'unsure') return t('health_unsure');
  const read = health.rowsRead;
  const stated = health.rowsStated;
  const thing = page !== null && PEOPLE.includes(page) ? 'people' : 'rows';
  if (stated === null) return t(`health_${thing}_all`, [count(read)], read);
  return t(`health_${thing}`, [count(read), count(stated)], stated);
}

/** Why rows were left out: each reason once, with how many rows it concerns. */
function whyText(health: Health | null, t: Translate): string[] {
  const count = countIn(t);
  const rows = new Map<string, Set<number | null>>();
  for (const { code, row } of health?.rejections ?? []) {
    rows.set(code, (rows.get(code) ?? new Set()).add(row));
  }
  return [...rows].map(([code, at]) => {
    const why = t.maybe(`health_why_${code.replaceAll('-', '_')}`, []) ?? '';
    return at.has(null) ? why : `${t('health_rejected', [count(at.size)], at.size)}: ${why}`;
  });
}
