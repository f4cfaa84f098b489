import type { GroupKind } from '@/core/model/group-kind';

/** Whose demand: the whole team's, or a part of it that files of daily rows tell. */
export type Unit =
  | { readonly kind: 'team' }
  | { readonly kind: 'product'; readonly product: string }
  | { readonly kind: 'group'; readonly by: GroupKind; readonly name: string; readonly product: string | null }
  | { readonly kind: 'person'; readonly person: number; readonly product: string | null };

export const WHOLE_TEAM: Unit = { kind: 'team' };
