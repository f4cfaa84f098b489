import type * as z from 'zod/mini';
import type { Runway } from '@/core/messages/map';
import type { Outlook } from './types';

/** The part of an outlook the portal's chips and strip show. */
export function toRunway(outlook: Outlook): z.infer<typeof Runway> {
  const { available, runOut, withheld, orderBy, nextExpiry, today } = outlook;
  return {
    available,
    runOut,
    withheld,
    orderBy,
    nextExpiry: nextExpiry && {
      day: nextExpiry.lot.expiresOn,
      tokens: nextExpiry.lot.tokens,
      strandedLikely: nextExpiry.fate?.stranded.likely ?? null,
      strandedHigh: nextExpiry.fate?.stranded.high ?? null,
    },
    today,
  };
}
