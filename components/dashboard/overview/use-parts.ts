import { useEffect, useState } from 'preact/hooks';
import type { CurvesView, PeopleView } from '../people/people-view';
import type { OverviewView, StandingView } from './overview-view';

/** Works out what comes after the standing. */
export interface PartLoaders {
  readonly rest: () => Promise<OverviewView | null>;
  readonly curves: () => Promise<CurvesView | null>;
  /** Today's advice for everybody, worked out and kept. */
  readonly advise: () => Promise<Pick<PeopleView, 'missing'> | null>;
}

/** What is there by now; null: not yet. */
export interface Parts {
  readonly rest: OverviewView | null;
  readonly curves: CurvesView | null;
  /** Everybody's plans are being compared, were, or why they can't be. */
  readonly advice: 'working' | 'done' | 'no-use' | 'no-token-price';
  readonly failed: boolean;
}

const NOTHING: Parts = { rest: null, curves: null, advice: 'done', failed: false };

/**
 * The overview's other parts, one after the other, each shown as soon as it is there. What was shown of the same team
 * stays until it is known anew.
 */
export function useParts(standing: StandingView | null, load: PartLoaders): Parts {
  const [known, setKnown] = useState<{ readonly team: string | null; readonly parts: Parts }>({
    team: null,
    parts: NOTHING,
  });
  const team = standing?.team ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is looked at anew is told by the standing
  useEffect(() => {
    if (!standing) return;
    let gone = false;
    const show = (change: Partial<Parts>) => {
      if (gone) return;
      setKnown((before) => ({
        team: standing.team,
        parts: { ...(before.team === standing.team ? before.parts : NOTHING), ...change },
      }));
    };
    const work = async () => {
      const rest = await load.rest();
      show({ rest, failed: false, ...(rest && !rest.advised ? { advice: 'working' } : {}) });
      show({ curves: await load.curves() });
      if (gone || !rest || rest.advised) return;
      const missing = (await load.advise())?.missing ?? null;
      show({ rest: await load.rest(), advice: missing ?? 'done' });
    };
    work().catch((cause: unknown) => {
      console.error(cause);
      show({ failed: true, advice: 'done' });
    });
    return () => {
      gone = true;
    };
  }, [standing]);
  return known.team === team ? known.parts : NOTHING;
}
