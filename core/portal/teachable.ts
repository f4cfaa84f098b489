import type { Concept } from './concepts';

/** Concepts the admin can give to a column. */
export const TEACHABLE = [
  'user',
  'firstName',
  'lastName',
  'email',
  'autodeskId',
  'team',
  'group',
  'product',
  'feature',
  'version',
  'tokensUsed',
  'daysUsed',
  'uses',
  'totalUsers',
  'productsUsed',
  'averagePerMonth',
  'lastAccessed',
] as const satisfies readonly Concept[];
