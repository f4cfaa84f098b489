import { type MonthCell, type ToldMonths, toldMonths } from '@/core/privacy/told-months';
import type { Day } from '@/core/units/brands';
import { monthOf } from '@/core/units/month';
import { seatDay } from './cost-shares';
import { type PaidSeat, spreadSeat } from './spread-seat';

/** What may be told of places, by month; the others are told under a word. */
export interface FewPlaces {
  readonly least: number;
  readonly word: string;
  readonly charged: Pick<ToldMonths, 'place'>;
}

type PlacesOf = (person: number, on: Day) => readonly string[];

/** Where people belong, as it may be told of who was charged. */
export const toldPlaces = (placesOf: PlacesOf, { word, charged }: FewPlaces): PlacesOf =>
  underWord(placesOf, word, charged);

/** The same of who holds seats: in months in which few of a place do, they are told of under the word. */
export function toldSeatPlaces(
  placesOf: PlacesOf,
  seats: readonly PaidSeat[],
  { least, word }: FewPlaces,
): PlacesOf {
  const cells = seats.flatMap((seat): MonthCell[] => {
    const { person } = seat;
    if (person === null || person <= 0) return [];
    return spreadSeat(seat).flatMap(({ month }) => {
      const places = placesOf(person, seatDay(seat, month));
      const people = new Set([person]);
      return (places.length > 0 ? places : ['']).map((place) => ({ month, key: '', place, people }));
    });
  });
  return underWord(placesOf, word, toldMonths(cells, least));
}

const underWord =
  (placesOf: PlacesOf, word: string, told: Pick<ToldMonths, 'place'>): PlacesOf =>
  (person, on) => {
    const places = placesOf(person, on);
    const month = monthOf(on);
    if (places.length > 0) return places.map((place) => (told.place(month, place) ? place : word));
    return person <= 0 || told.place(month, '') ? places : [word];
  };
