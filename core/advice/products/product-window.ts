import type { Period } from '@/core/model/scalars';
import { type Day, day } from '@/core/units/brands';
import type { KnownUses } from '../team/known-uses';
import type { ProductWindow } from './types';

/** The part of a period something is known of; null: none, or everything known of it lies ahead. */
export function productWindow(
  { period: told, knownDays }: Pick<KnownUses, 'period' | 'knownDays'>,
  asked: Period,
  today: Day,
): ProductWindow | null {
  if (!told) return null;
  const from = Math.max(told.from, asked.from);
  const to = Math.min(told.to, asked.to, today - 1);
  const known = knownBetween(knownDays, from - told.from, to - told.from);
  return from > to || known === 0 ? null : { from: day(from), to: day(to), known };
}

/** Known days from one place of the list to another. */
export function knownBetween(knownDays: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = Math.max(0, from); i <= to; i++) count += knownDays[i] ?? 0;
  return count;
}
