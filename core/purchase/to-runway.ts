import type { Runway } from '@/core/model/runway';
import type { Outlook } from './types';

/** The part of an outlook the portal's chips and strip show. */
export function toRunway(outlook: Outlook): Runway {
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
