import { useEffect, useState } from 'preact/hooks';
import type { CurvesView, PeopleHead, PersonRow } from './people-view';
import type { MovesView } from './person-view';

/** Works out what comes after the first rows. */
export interface PeopleLoaders {
  readonly people: () => Promise<readonly PersonRow[]>;
  readonly moves: () => Promise<MovesView | null>;
  readonly curves: () => Promise<CurvesView | null>;
}

/** What is there by now; null: not yet. */
export interface PeopleParts {
  readonly people: readonly PersonRow[] | null;
  readonly moves: MovesView | null;
  readonly curves: CurvesView | null;
}

const NOTHING: PeopleParts = { people: null, moves: null, curves: null };

/**
 * All rows, the changes decided on and the curves, each shown as soon as it is there. Of the same team what was shown
 * stays until it is known anew, but rows: they are other people's.
 */
export function usePeople(head: PeopleHead | null, load: PeopleLoaders): PeopleParts {
  const [known, setKnown] = useState<{ readonly head: PeopleHead | null; readonly parts: PeopleParts }>({
    head: null,
    parts: NOTHING,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is looked at anew is told by the head
  useEffect(() => {
    if (!head) return;
    let gone = false;
    const show = (change: Partial<PeopleParts>) => {
      if (!gone) setKnown((before) => ({ head, parts: { ...stillOf(before, head), ...change } }));
    };
    const work = async () => {
      show({ people: await load.people() });
      show({ moves: await load.moves() });
      show({ curves: await load.curves() });
    };
    work().catch(console.error); // the first rows are there
    return () => {
      gone = true;
    };
  }, [head]);
  return head ? stillOf(known, head) : NOTHING;
}

function stillOf(
  { head: before, parts }: { readonly head: PeopleHead | null; readonly parts: PeopleParts },
  head: PeopleHead,
): PeopleParts {
  if (before === head) return parts;
  return before?.team === head.team ? { ...parts, people: null } : NOTHING;
}
