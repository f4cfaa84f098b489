import { useEffect, useState } from 'react';
import type { Query } from '../shared/table';
import { ask } from './api';
import { trap } from './options';

/** How long the rows of the team or period before stay on the screen. */
const STALE_MS = 1500;

export interface Loaded<T> {
  readonly data: T | null;
  /** Data on the screen are not (yet) what was asked for. */
  readonly loading: boolean;
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A page's data: none while they load, except under the "stale" traps, where the old ones linger. */
export function useData<T>(what: 'table' | 'tiles' | 'teams', query: Query): Loaded<T> {
  const key = JSON.stringify([what, query]);
  const [state, setState] = useState<{ key: string; data: T } | null>(null);
  const lingers = trap('stale') || trap('stale-busy');

  useEffect(() => {
    const stop = new AbortController();
    const [, asked] = JSON.parse(key) as [string, Query];
    Promise.all([ask<T>(what, asked, stop.signal), sleep(lingers ? STALE_MS : 0)])
      .then(([data]) => {
        if (!stop.signal.aborted) setState({ key, data });
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error(error);
      });
    return () => stop.abort();
  }, [key, what, lingers]);

  const current = state?.key === key;
  return { data: current || lingers ? (state?.data ?? null) : null, loading: !current };
}
