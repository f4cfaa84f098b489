import type { Capture, Figures, Observation, PageKind, PersonRef } from '@/core/model/capture';
import { expectedCapture, showing, summary } from '@/test/support/company';
import type { ColumnId } from '../shared/table';
import { requestOf } from './answer';
import { TABLES, type TableRequest } from './tables';

/** Which field of an observation a column shows. */
const FIELDS: Partial<Record<ColumnId, keyof Observation>> = {
  user: 'person',
  firstName: 'person',
  lastName: 'person',
  email: 'person',
  product: 'product',
  productsUsed: 'products',
  totalUsers: 'users',
  version: 'version',
  uses: 'uses',
  daysUsed: 'daysUsed',
  tokensUsed: 'tokens',
  averagePerMonth: 'averagePerMonth',
  lastAccessed: 'lastAccessed',
  team: 'team',
  group: 'group',
  accessOption: 'access',
  seatAssignment: 'seat',
  assignedDate: 'assignedOn',
  unassignedDate: 'unassignedOn',
  userActivity: 'active',
  daysInactive: 'daysInactive',
};

const PAGES: readonly PageKind[] = [
  'summary',
  'by-product',
  'by-user',
  'person',
  'usage-report',
  'seat-usage',
  'balances',
];

/** The same person under another setting of "Display names". */
function underNames(
  ref: PersonRef | undefined,
  { company, names, scope }: TableRequest,
): PersonRef | undefined {
  if (!ref || names === 'shown') return ref;
  if (names === 'hidden') return undefined;
  const person = company.people.find(
    ({ hash, autodeskId }) => hash === ref.hash || autodeskId === ref.autodeskId,
  );
  if (!person) throw new RangeError(`no such person in ${scope}`);
  return { hash: person.hash };
}

function renamed(observation: Observation, request: TableRequest): Observation {
  const { person, ...rest } = observation;
  const seen = underNames(person, request);
  return { ...rest, ...(seen ? { person: seen } : {}) };
}

/** The Usage Report's Flex tile: the tokens used are those of the time range. */
function flexTile({ company, scope, period }: TableRequest): Figures {
  const { tokensAvailable, totalTokensUsed, totalUsers } = summary(company, scope, period);
  return { tokensAvailable, totalTokensUsed, totalUsers };
}

/**
 * What a perfect reader takes from a page, or null where there is nothing to read (invoices, unknown words).
 * `columns` (ids separated by commas) says which columns the page shows; without it, the page's own.
 */
export function truthOf(parameters: URLSearchParams): { capture: Capture | null } {
  const request = requestOf(parameters);
  const page = PAGES.find((known) => known === parameters.get('page'));
  if (!page) return { capture: null };
  const { company, scope, period, person } = request;
  const capture = expectedCapture(
    company,
    { page, scope, period, ...(person === null ? {} : { person }) },
    request.options.lang,
  );
  // The older Summary draws its months without writing them.
  if (page === 'summary' && request.options.wording === 'old') return { capture: { ...capture, uses: [] } };
  if (page === 'summary' || page === 'balances') return { capture };
  const { groups } = request.options;
  const observations = capture.observations
    .filter(({ parent }) => parent === undefined || groups === 'expanded')
    .map((observation) => renamed(observation, request));
  const shown = (request.options.columns?.split(',') ?? TABLES[page](request).columns) as ColumnId[];
  const fields = shown.flatMap((column) => FIELDS[column] ?? []);
  const structural: (keyof Observation)[] =
    page === 'by-product' && groups !== 'none' ? ['parent', 'isGroup'] : [];
  const personFields: (keyof PersonRef)[] = [
    ...(shown.includes('user') || shown.includes('firstName') ? (['name'] as const) : []),
    ...(shown.includes('email') ? (['email'] as const) : []),
    'hash',
  ];
  const { subject, ...rest } = capture;
  const seen = underNames(subject, request);
  return {
    capture: {
      ...rest,
      ...(seen ? { subject: seen } : {}),
      figures: page === 'usage-report' ? flexTile(request) : rest.figures,
      observations: showing(observations, [...fields, ...structural], personFields),
    },
  };
}
