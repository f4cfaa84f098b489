import type { PageKind } from '@/core/model/capture';
import type { Concept } from './vocabulary';

/** What the cells of a column must be for it to mean a concept. */
export type CellKind = 'text' | 'email' | 'tokens' | 'count' | 'number' | 'date' | 'period' | 'choice';

/** Concepts a column can be read as, and what their cells are. A concept not listed is known but not read. */
export const CELL_KINDS: Readonly<Partial<Record<Concept, CellKind>>> = {
  user: 'text',
  firstName: 'text',
  lastName: 'text',
  email: 'email',
  autodeskId: 'text',
  team: 'text',
  group: 'text',
  product: 'text',
  feature: 'text',
  version: 'text',
  tokensUsed: 'tokens',
  totalTokensUsed: 'tokens',
  tokensAvailable: 'tokens',
  tokensTotal: 'tokens',
  tokensChanged: 'tokens',
  quantity: 'tokens',
  uses: 'count',
  daysUsed: 'count',
  totalUsers: 'count',
  productsUsed: 'count',
  daysInactive: 'count',
  daysLeft: 'count',
  seatQuantity: 'count',
  averagePerMonth: 'number',
  dayUsed: 'date',
  lastAccessed: 'date',
  assignedDate: 'date',
  unassignedDate: 'date',
  expiresOn: 'date',
  purchaseDate: 'date',
  date: 'date',
  startDate: 'date',
  endDate: 'date',
  renewalDate: 'date',
  day: 'date',
  week: 'period',
  month: 'period',
  accessOption: 'choice',
  seatAssignment: 'choice',
  userActivity: 'choice',
  autoRenew: 'choice',
  event: 'text',
  contractNumber: 'text',
  subscriptionId: 'text',
  term: 'text',
};

export const PERSON: readonly Concept[] = ['email', 'user', 'lastName', 'firstName', 'autodeskId'];

/** What a table on a page must show to be that page's table: one concept of every list, none of `not`. */
export interface Signature {
  readonly all: readonly (readonly Concept[])[];
  readonly not?: readonly Concept[];
}

const TOKENS: readonly Concept[] = ['tokensUsed'];
const AMOUNT: readonly Concept[] = ['tokensUsed', 'daysUsed'];

const SEATS: readonly Concept[] = ['seatQuantity', 'quantity'];
const CONTRACT: readonly Concept[] = ['contractNumber', 'subscriptionId'];
const TERM: readonly Concept[] = ['endDate', 'renewalDate', 'expiresOn', 'autoRenew', 'term', 'startDate'];

const AMOUNTS_CHANGED: readonly Concept[] = ['tokensChanged', 'quantity', 'tokensUsed', 'tokensTotal'];

/** The tables of rows by page. Add a page or a variant here. */
export const SIGNATURES: Readonly<Record<PageKind, readonly Signature[]>> = {
  'by-user': [{ all: [PERSON, TOKENS] }],
  'by-product': [{ all: [['product'], TOKENS], not: PERSON }],
  // Uses by version is a person's second table, never the first, even while that isn't there yet.
  person: [
    { all: [['product'], AMOUNT], not: ['email', 'lastName', 'firstName'] },
    { all: [['product'], ['uses']], not: ['email', 'lastName', 'firstName', 'version'] },
  ],
  'usage-report': [{ all: [PERSON, ['product'], AMOUNT] }],
  'seat-usage': [{ all: [PERSON, ['product'], ['daysUsed', 'lastAccessed']], not: ['tokensUsed'] }],
  subscriptions: [
    {
      all: [['product'], SEATS, [...CONTRACT, ...TERM]],
      not: [...PERSON, 'tokensUsed', 'daysUsed', 'lastAccessed'],
    },
    { all: [['product'], CONTRACT, TERM], not: [...PERSON, 'tokensUsed', 'daysUsed', 'lastAccessed'] },
  ],
  summary: [],
  balances: [],
};

/** Tables beside the rows: tokens that expire, token events, tokens by month. */
export const SIDE_SIGNATURES = {
  lots: {
    all: [['expiresOn'], ['tokensAvailable', 'tokensUsed', 'tokensTotal', 'quantity']],
    not: [...PERSON, 'event'],
  },
  events: { all: [['date', 'purchaseDate', 'day'], AMOUNTS_CHANGED], not: [...PERSON, 'product'] },
  uses: { all: [['month', 'week', 'day', 'dayUsed', 'date'], TOKENS], not: [...PERSON, 'product', 'event'] },
} as const satisfies Readonly<Record<string, Signature>>;

/** Whether concepts make a signature. */
export const fulfils = (concepts: readonly (Concept | null)[], { all, not = [] }: Signature): boolean =>
  all.every((some) => some.some((concept) => concepts.includes(concept))) &&
  !not.some((concept) => concepts.includes(concept));

/** Whether concepts could make a signature together with columns not seen yet. */
export const mayFulfil = (concepts: readonly (Concept | null)[], { all, not = [] }: Signature): boolean =>
  all.some((some) => some.some((concept) => concepts.includes(concept))) &&
  !not.some((concept) => concepts.includes(concept));
