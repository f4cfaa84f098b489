import type { Settings } from '@/core/model/settings';
import type { Day } from '@/core/units/brands';

/** The days the admin's calendar closes. */
export const closedDays = ({ holidays }: Pick<Settings, 'holidays'>): Day[] =>
  holidays.flatMap(({ day, worked }) => (worked ? [] : [day]));
