import type { GroupKind } from '@/core/model/group-kind';
import type { GroupCosts } from '@/core/privacy/group-costs';

/** What is shown of people where only groups may be looked at. */
export interface GroupsView {
  readonly team: string;
  readonly currency: string;
  /** People a group needs. */
  readonly least: number;
  /** Kinds of group that were imported; none: nothing tells who belongs where. */
  readonly kinds: readonly { readonly kind: GroupKind; readonly rows: readonly GroupCosts[] }[];
  /** null: the team itself has too few people. */
  readonly total: GroupCosts | null;
  /** Why there is no advice. */
  readonly missing: 'no-use' | 'no-token-price' | null;
}
