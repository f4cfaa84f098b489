import type { CDPSession } from '@playwright/test';
import * as z from 'zod/mini';

const Event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.optional(z.number()), // microseconds
  dur: z.optional(z.number()),
  tdur: z.optional(z.number()), // of its thread alone: other programs on a busy machine don't count
});

/** Something the page's main thread did, in milliseconds. */
export interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** How long the thread ran for it. */
  readonly took: number;
}

const CATEGORIES = [
  '__metadata',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'blink.user_timing',
];

/**
 * Records what a page's main thread does while something happens.
 * @param mark name of a performance mark the page sets meanwhile: by it the page's thread is known
 * @returns in the order they began
 */
export async function traced(client: CDPSession, mark: string, happen: () => Promise<void>): Promise<Span[]> {
  const events: z.infer<typeof Event>[] = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    for (const one of value) {
      const parsed = z.safeParse(Event, one);
      if (parsed.success) events.push(parsed.data);
    }
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await happen();
  const ended = new Promise<void>((resolve) => client.once('Tracing.tracingComplete', () => resolve()));
  await client.send('Tracing.end');
  await ended;
  const page = events.find(({ name }) => name === mark);
  return events
    .filter(
      ({ name, ph, pid, tid }) => (ph === 'X' || name === mark) && pid === page?.pid && tid === page.tid,
    )
    .map(({ name, ts = 0, dur = 0, tdur = dur }) => ({
      name,
      from: ts / 1000,
      to: (ts + dur) / 1000,
      took: tdur / 1000,
    }))
    .toSorted((a, b) => a.from - b.from);
}
