import type { FileKind } from '../types';
import type { Field } from './fields';

/** What says who a row is about. */
export const PERSON: readonly Field[] = ['email', 'autodeskId', 'hash', 'name', 'lastName', 'firstName'];

const ENTERPRISE: readonly Field[] = ['contractYear', 'usageCategory', 'tokensConsumed'];

/**
 * Which export has such columns.
 * @param isDetailed the header is of a generation whose daily rows hold seats and Flex together
 * @returns null: none that is known
 */
export function kindOf(fields: ReadonlySet<Field>, isDetailed: boolean): FileKind | 'token-flex' | null {
  const has = (...some: readonly Field[]): boolean => some.some((field) => fields.has(field));
  if (ENTERPRISE.filter((field) => fields.has(field)).length >= 2) return 'token-flex';
  if (has('product') && has('day') && has('tokens'))
    return isDetailed || has('access') ? 'daily-usage' : 'token-usage';
  if (has('product') && has('day') && has(...PERSON)) return 'seat-usage';
  if (has('product') && has('subscriptionId', 'contract') && has('start', 'end', 'seats'))
    return 'subscriptions';
  if (has('product'))
    return has(...PERSON) && has('tokens', 'daysUsed', 'lastAccessed', 'seat', 'active')
      ? 'usage-report'
      : null;
  if (has('day', 'tokens', 'daysUsed') || !has(...PERSON)) return null;
  if (has('group') && (has('groupType') || (has('role') && !has('status')))) return 'groups';
  return has('email', 'autodeskId', 'hash') && has('role', 'status') ? 'users' : null;
}
