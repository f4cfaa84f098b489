import type { CaptureRecord } from './records';

/** Longest period, in days, of each class of like length: the portal's presets and a margin for the months' lengths. */
const CLASSES = [1, 7, 45, 135, 230, 320];

const lengthClass = (days: number): number => {
  const found = CLASSES.findIndex((longest) => days <= longest);
  return found < 0 ? CLASSES.length : found;
};

/**
 * The complete captures whose rows count: of each page and subject the newest, and older ones only where
 * no newer one of like length covers any of their days. So nothing is there twice, and history stays.
 */
export function newestComplete(records: readonly CaptureRecord[]): CaptureRecord[] {
  const kept = new Map<string, CaptureRecord[]>();
  const newestFirst = records
    .filter(({ meta }) => meta.complete && meta.rows > 0 && meta.period)
    .sort((a, b) => b.meta.readAt - a.meta.readAt || (a.id < b.id ? -1 : 1));
  for (const record of newestFirst) {
    const { period, page } = record.meta;
    if (!period) continue;
    const place = [page, record.subject, lengthClass(period.to - period.from + 1)].join('|');
    const rivals = kept.get(place) ?? [];
    const covered = rivals.some(
      ({ meta }) => meta.period && meta.period.from <= period.to && period.from <= meta.period.to,
    );
    if (!covered) kept.set(place, [...rivals, record]);
  }
  return [...kept.values()].flat();
}
