import type { Filter, FilterField } from '@/core/model/filter';
import type { GroupKind } from '@/core/model/group-kind';
import type { ViewName } from '../routes';

/** What the filter can be set to. */
export interface FilterChoices {
  /** Named teams, and where there is more than one, all together (name null). */
  readonly teams: readonly { readonly key: string; readonly name: string | null }[];
  /** The team that is meant, also when none was chosen. */
  readonly team: string;
  /** The team views of a single one show. */
  readonly oneTeam: string | null;
  readonly products: readonly string[];
  readonly groups: readonly { readonly by: GroupKind; readonly name: string }[];
  /** First month of the fiscal year, 1-12. */
  readonly startMonth: number;
}

/** Which parts of the filter each view obeys; the others are kept, and not shown there. */
export const OBEYS: Readonly<Record<ViewName, readonly FilterField[]>> = {
  overview: ['team', 'back'],
  forecast: ['team', 'group', 'product'],
  renewal: ['team'],
  budget: ['team'],
  people: ['team', 'group', 'product'],
  products: ['team', 'period', 'back', 'group'],
  seats: ['team'],
  waste: ['team', 'group', 'product'],
  shares: ['team', 'period'],
  reports: ['team', 'period', 'group', 'product'],
  data: [],
  settings: [],
};

/** Views of a single team: contracts, seats and balances aren't shared between teams. */
export const OF_ONE_TEAM: ReadonlySet<ViewName> = new Set<ViewName>(['renewal', 'budget', 'seats']);

export interface FilterEvents {
  readonly change: (change: Partial<Filter>) => void;
}
