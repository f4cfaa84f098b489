import * as z from 'zod/mini';

/** Everything about the stand-in portal that can be chosen in an address (and stays for the browser tab's session). */

export const GRIDS = [
  'mui',
  'data-grid',
  'virtualized',
  'native',
  'coords',
  'aria',
  'shadow',
  'iframe',
  'pinned',
] as const;
export const LANGUAGES = ['en', 'de', 'fr', 'ja', 'pt-BR'] as const;

/** Things real pages do to a reader, each switched on by name: `?trap=stale,total`. */
export const TRAPS = [
  'total', // a sum row at the end of the rows
  'footer', // a sum row in a footer of its own
  'stale', // rows of the team or period before stay for 1.5 s, nothing says so
  'stale-busy', // the same, with a progress bar
  'placeholder', // cells say "—" first and fill in later
  'unparsable', // one cell says something that is no number
  'missing', // one row lacks a cell
  'duplicate', // one row comes twice
  'upper', // header words upper-cased by CSS
  'arrows', // an arrow character inside the sorted header
  'shuffle', // DOM order is not row order
  'tooltips', // titles and tooltips on cells
  'late', // the micro-frontend mounts 2 s later
  'remount', // the micro-frontend mounts anew 1 s after its rows came
  'numeric-dates', // 10/30/26 instead of a spelled month
  'no-dates', // the printed dates are missing
] as const;
const text = z.string().check(z.maxLength(200));

export const Options = z.object({
  grid: z.nullable(z.enum(GRIDS)), // null: each page's own
  lang: z.enum(LANGUAGES),
  wording: z.enum(['new', 'old']),
  names: z.enum(['shown', 'hashed', 'hidden']),
  select: z.enum(['native', 'mui', 'input']),
  theme: z.enum(['light', 'dark']),
  groups: z.enum(['collapsed', 'expanded', 'none']),
  company: z.enum(['drawn', 'demo']), // drawn by seed and size, or the demo's story
  people: z.coerce.number().check(z.int(), z.gte(1), z.lte(20_000)),
  seed: z.coerce.number().check(z.int()),
  today: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  delay: z.coerce.number().check(z.int(), z.gte(0), z.lte(60_000)), // milliseconds until a page's data come
  perPage: z.coerce.number().check(z.int(), z.gte(5), z.lte(500)),
  columns: z.nullable(text), // ids in the wanted order, separated by commas
  team: z.nullable(text), // the team chosen first; "*" is all teams
  period: z.nullable(text), // the time range chosen first
  trap: z.array(z.enum(TRAPS)),
});
export type Options = z.infer<typeof Options>;

/** What holds unless an address says otherwise. */
export const DEFAULTS: Options = {
  grid: null,
  lang: 'en',
  wording: 'new',
  names: 'shown',
  select: 'mui',
  theme: 'light',
  groups: 'collapsed',
  company: 'drawn',
  people: 60,
  seed: 1,
  today: new Date().toISOString().slice(0, 10), // the extension in the same browser can't be told another day
  delay: 150,
  perPage: 25,
  columns: null,
  team: null,
  period: null,
  trap: [],
};

/**
 * Options from query parameters over earlier ones. Unknown names and bad values throw: a test with a typo must fail.
 * @param parameters name and value of each parameter; `trap` is a list separated by commas
 */
export function parseOptions(
  parameters: Iterable<readonly [string, string]>,
  before: Options = DEFAULTS,
): Options {
  const raw: Record<string, unknown> = { ...before };
  for (const [name, value] of parameters) {
    if (!(name in DEFAULTS)) continue;
    if (name === 'trap') raw.trap = value === '' ? [] : value.split(',');
    else raw[name] = value === '' ? DEFAULTS[name as keyof Options] : value;
  }
  return Options.parse(raw);
}
