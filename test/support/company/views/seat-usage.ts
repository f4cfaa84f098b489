import type { Period } from '@/core/model/scalars';
import { type Day, day as dayOf } from '@/core/units/brands';
import { lowerBound } from '../rows-in';
import type { Company, Person, Scope } from '../types';

/** Seat Usage by person: one row for each assigned seat, used or idle. */
export interface SeatUsageRow {
  readonly person: Person;
  readonly team: string;
  readonly product: string; // product or collection
  readonly assignedOn: Day;
  readonly daysUsed: number;
  readonly lastAccessed: Day | null;
}

/** Days a seat was used in a period. */
export function seatUseIn(company: Company, seat: number, period: Period) {
  const { seatUse } = company;
  const days = new Set<number>();
  let version = '';
  const end = lowerBound(seatUse.day, period.to + 1);
  for (let i = lowerBound(seatUse.day, period.from); i < end; i++) {
    if (seatUse.seat[i] !== seat) continue;
    days.add(seatUse.day[i] ?? 0);
    version = company.products[seatUse.product[i] ?? 0]?.versions[seatUse.version[i] ?? 0] ?? '';
  }
  return { daysUsed: days.size, lastAccessed: days.size > 0 ? dayOf(Math.max(...days)) : null, version };
}

/** Reporting > Seat Usage, a row a person and seat. */
export function seatUsage(company: Company, scope: Scope, period: Period): SeatUsageRow[] {
  return company.seats.flatMap((seat) => {
    const person = seat.person === null ? undefined : company.people[seat.person];
    const team = company.teams[seat.team];
    if (!person || !team || (scope !== 'all' && seat.team !== scope)) return [];
    if (seat.assignedOn === null || seat.assignedOn > period.to) return [];
    const { daysUsed, lastAccessed } = seatUseIn(company, seat.id, period);
    return [
      {
        person,
        team: team.name,
        product: seat.offering,
        assignedOn: seat.assignedOn,
        daysUsed,
        lastAccessed,
      },
    ];
  });
}
