/** What the server says about a table: bare values. The client gives them words and formats of the page's language. */

export type CellKind = 'text' | 'tokens' | 'count' | 'average' | 'day' | 'money' | 'action';

/** Columns by the concept they show; the words come from the page's language. */
export const COLUMN_KINDS = {
  user: 'text',
  firstName: 'text',
  lastName: 'text',
  email: 'text',
  product: 'text',
  productsUsed: 'count',
  totalUsers: 'count',
  version: 'text',
  uses: 'count',
  daysUsed: 'count',
  tokensUsed: 'tokens',
  averagePerMonth: 'average',
  lastAccessed: 'day',
  team: 'text',
  group: 'text',
  accessOption: 'text',
  seatAssignment: 'text',
  assignedDate: 'day',
  unassignedDate: 'day',
  userActivity: 'text',
  daysInactive: 'count',
  viewDetails: 'action',
  // Balances
  month: 'text',
  eventDate: 'day',
  event: 'text',
  tokens: 'tokens',
  expires: 'day',
  daysLeft: 'count',
  // Subscriptions and contracts
  contract: 'text',
  subscriptionId: 'text',
  seats: 'count',
  term: 'text',
  startDate: 'day',
  endDate: 'day',
  autoRenew: 'text',
  // Invoices: a look-alike that is no usage
  invoice: 'text',
  amount: 'money',
  date: 'day',
  status: 'text',
  // Words nobody has heard of, for "teach it"
  oddWho: 'text',
  oddWhat: 'text',
  oddHowMuch: 'tokens',
  oddDays: 'count',
} as const satisfies Record<string, CellKind>;

export type ColumnId = keyof typeof COLUMN_KINDS;

/** Tokens are in 1/100, money in minor units, days `YYYY-MM-DD`; null is a blank cell. */
export type Value = string | number | null;
export type Cells = Partial<Record<ColumnId, Value>>;

export interface TableRow {
  readonly id: string;
  readonly kind: 'data' | 'group' | 'part';
  /** Of a part: the id of its group row. */
  readonly parent?: string;
  readonly cells: Cells;
}

export interface TableData {
  readonly columns: readonly ColumnId[];
  readonly rows: readonly TableRow[];
  readonly total: Cells | null;
  /** `YYYY-MM-DD`, inclusive. */
  readonly period: PeriodData | null;
  /** When the portal last computed its figures, ISO with time. */
  readonly lastUpdated: string;
  /** Whose page it is, on a person's page. */
  readonly subject?: { readonly user: string; readonly email: string };
}

export interface PeriodData {
  readonly from: string;
  readonly to: string;
}

export interface TilesData {
  readonly tokensAvailable: number;
  readonly tokensUsed: number;
  readonly tokensTotal: number;
  readonly totalTokensUsed: number;
  readonly productsUsed: number;
  readonly totalUsers: number;
  readonly averagePerMonth: number;
  readonly subscriptions: number;
  readonly period: PeriodData;
  readonly lastUpdated: string;
}

/** What every page asks of the server. */
export interface Query {
  readonly page: string;
  /** A team's name; null: all teams. */
  readonly team: string | null;
  /** A preset, or `YYYY-MM-DD..YYYY-MM-DD`. */
  readonly period: string;
  /** Of a person's page: their id. */
  readonly person?: string;
}

export const PRESETS = ['past30Days', 'past3Months', 'past6Months', 'past9Months', 'past12Months'] as const;
export type Preset = (typeof PRESETS)[number];
