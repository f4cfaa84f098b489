import type { Capture } from '@/core/model/capture';
import type { Database } from './database';

const MS_PER_HOUR = 3_600_000;

/** Keep what a page said of the balance; the same figures once per UTC hour, at the last moment they were seen. */
export async function recordBalance(db: Database, team: string, capture: Capture): Promise<void> {
  const { tokensAvailable, tokensUsed, tokensTotal } = capture.figures;
  const figures = {
    available: tokensAvailable ?? null,
    used: tokensUsed ?? null,
    total: tokensTotal ?? null,
  };
  if (Object.values(figures).every((figure) => figure === null)) return;
  const hour = Math.floor(capture.readAt / MS_PER_HOUR);
  const id = [hour, figures.available, figures.used, figures.total, team].join('|');
  const stored = await db.balances.get(id);
  if (stored && stored.readAt >= capture.readAt) return;
  await db.balances.put({ id, team, readAt: capture.readAt, ...figures });
}

/** Remember when a page was last read, and how that went. */
export async function recordReading(db: Database, team: string, capture: Capture): Promise<void> {
  const { page, readAt, complete, period, health } = capture;
  const stored = await db.readings.get([team, page]);
  if (stored && stored.readAt >= readAt) return;
  await db.readings.put({ team, page, readAt, complete, period, health });
}
