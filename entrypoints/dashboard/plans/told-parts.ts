import type { Filter } from '@/core/model/filter';
import type { ToldMonths } from '@/core/privacy/told-months';
import type { IsTold, UseOf } from '@/core/privacy/told-use';
import type { ToldTeam } from './told-uses';

/** Use of a whole team, or of one of its groups, that may be told of. */
export const isToldOf = (told: ToldTeam, group: Filter['group']): Readonly<Record<UseOf, IsTold>> => {
  const of = (months: ToldMonths): IsTold =>
    group ? (month, key) => months.both(month, key, group.name) : months.product;
  return { charged: of(told.charged), seated: of(told.seated) };
};

/** All use of a group in months in which it may be told of; of a whole team all. */
export const isToldAt = (told: ToldTeam, group: Filter['group']): Readonly<Record<UseOf, IsTold>> => {
  const of = (months: ToldMonths): IsTold =>
    group ? (month) => months.place(month, group.name) : () => true;
  return { charged: of(told.charged), seated: of(told.seated) };
};
