import type { PageKind } from '@/core/model/capture';
import type { Sketch, TableSample } from '@/core/model/sketch';
import type { Taught } from '@/core/model/taught';
import type { Day } from '@/core/units/brands';
import { type Chosen, chooseTables, type Understood, understand } from './choose-tables';
import { contextIn, type PageContext } from './context';
import { headersOf } from './health';
import { recognisePage } from './pages';
import { isReporting } from './reporting';
import { describeUnknown, tableId, type UnknownTable } from './teach';
import { type Concept, means } from './vocabulary';

/** What the page shows, to be understood. */
export interface PageQuestion {
  readonly url: string;
  readonly sketch: Sketch;
  readonly tables: readonly TableSample[];
  readonly taught: readonly Taught[];
  readonly today: Day;
}

/** A table of the page with what its columns mean. */
export interface TableMeaning {
  /** The name it is taught by. */
  readonly id: string;
  readonly concepts: readonly (Concept | null)[];
  readonly headers: ReturnType<typeof headersOf>;
}

/** What a page is, whose and when it is, and which of its tables is which, by their place in the question. */
export interface PageAnswer {
  readonly page: PageKind | null;
  readonly context: PageContext;
  readonly tables: readonly TableMeaning[];
  readonly rows: number | null;
  /** The rows' table has columns that were not in view yet, and needed ones are among them. */
  readonly halfSeen: boolean;
  readonly lots: number | null;
  readonly events: number | null;
  readonly uses: number | null;
  /** Tables that look like usage but whose words are unknown. */
  readonly unknown: readonly { readonly at: number; readonly table: UnknownTable }[];
  /** Leaves that name the tokens available. */
  readonly balanceLabels: readonly number[];
}

const NONE = { rows: null, halfSeen: false, lots: null, events: null, uses: null } satisfies Chosen;

/** Understand what a page shows. Pure: same question, same answer. */
export function understandPage({ url, sketch, tables, taught, today }: PageQuestion): PageAnswer {
  const path = pathOf(url);
  const known = recognisePage(sketch, url)?.kind ?? null;
  const page = known ?? taughtPage(tables, taught, path);
  const context = contextIn(sketch, page, today);
  const team = context.team?.kind === 'one' ? context.team.name : null;
  const hints = { language: context.language, today, team };
  const understood = tables.map((table) => understand(table, page, path, taught, hints));
  const chosen = page === null ? NONE : chooseTables(understood, page);
  const own = page === 'subscriptions' ? stateOf(context, chosen, today) : context;
  const at = (one: Understood | null): number | null => (one ? understood.indexOf(one) : null);
  return {
    page,
    context: own,
    tables: understood.map((one) => ({
      id: tableId(path, one.table.headers),
      concepts: one.columns.concepts,
      headers: headersOf(one),
    })),
    rows: at(chosen.rows),
    halfSeen: chosen.halfSeen,
    lots: at(chosen.lots),
    events: at(chosen.events),
    uses: at(chosen.uses),
    unknown:
      chosen.rows || page === 'subscriptions' ? [] : unknownIn(understood, page, context, sketch, path),
    balanceLabels: sketch.leaves.flatMap(({ text }, leaf) =>
      text.length <= 60 && means(text, 'tokensAvailable') ? leaf : [],
    ),
  };
}

/**
 * Subscriptions are shown as they are today, for no time range; and where their rows say their team, they are of all
 * teams unless one is chosen.
 */
const stateOf = (context: PageContext, { rows }: Chosen, today: Day): PageContext => ({
  ...context,
  team: context.team ?? (rows?.columns.concepts.includes('team') ? { kind: 'all' } : null),
  period: { from: today, to: today },
});

/** The path of an address: where on the portal. */
const pathOf = (url: string): string => /^[a-z]+:\/\/[^/]*([^?#]*)/i.exec(url)?.[1] ?? '';

/** The kind of page the admin said an unrecognised one is. */
const taughtPage = (
  tables: readonly TableSample[],
  taught: readonly Taught[],
  path: string,
): PageKind | null =>
  taught.find(({ id }) => tables.some(({ headers }) => tableId(path, headers) === id))?.page ?? null;

function unknownIn(
  understood: readonly Understood[],
  page: PageKind | null,
  { team, period }: PageContext,
  sketch: Sketch,
  path: string,
): PageAnswer['unknown'] {
  // A page that lets a team and a time range be chosen reports on something, whatever it is called.
  const reports = (team !== null && period !== null) || isReporting(sketch, path);
  if (page === null && !reports) return [];
  return understood.flatMap(({ table, columns }, at) => {
    const unknown = describeUnknown(table, columns, path, page, period !== null);
    return unknown ? { at, table: unknown } : [];
  });
}
