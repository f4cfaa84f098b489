import type { Subscription } from './subscription';

type Identity = Pick<Subscription, 'product' | 'contract' | 'subscriptionId' | 'start' | 'end'>;

const IDENTITY = ['subscriptionId', 'contract', 'start', 'end'] as const;

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const contradicts = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined && a !== b;

/**
 * Whether two readings can be of one subscription: a page and a file may show different columns of it. The same number
 * proves it; without, product and all else both say must agree, the contract or its last day at least.
 */
export function isSameSubscription(a: Identity, b: Identity): boolean {
  if (a.subscriptionId !== undefined && b.subscriptionId !== undefined)
    return a.subscriptionId === b.subscriptionId;
  if (plain(a.product) !== plain(b.product)) return false;
  if (IDENTITY.some((field) => contradicts(a[field], b[field]))) return false;
  return (['contract', 'end'] as const).some((field) => a[field] !== undefined && a[field] === b[field]);
}

/** What both say together; where they differ the newer one is right. */
export const joinSubscriptions = (older: Subscription, newer: Subscription): Subscription => ({
  ...older,
  ...Object.fromEntries(Object.entries(newer).filter(([, value]) => value !== undefined)),
  product: newer.product,
});
