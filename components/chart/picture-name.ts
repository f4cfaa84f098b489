import type { Day } from '@/core/units/brands';
import { isoOfDay } from '@/core/units/day';

/** A picture's file name: what it shows and when. @param about lower-case letters and hyphens, never data */
export const pictureName = (about: string, today: Day): string => `flexmeter-${about}-${isoOfDay(today)}.png`;
