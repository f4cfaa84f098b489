import type { Settings } from '@/core/model/settings';
import type { ProductRates } from '@/core/rates/rate-table';
import type { ReadPolicy } from '@/core/rates/under-policy';
import type { Centitokens, Day } from '@/core/units/brands';
import type { HolidayLibrary } from './holidays/holiday-view';

/** What is left of a lot today, and its last day. */
export interface EnteredLot {
  readonly tokens: Centitokens;
  readonly expiresOn: Day;
}

/** The lots of the chosen team. */
export interface LotsKnown {
  /** Its key. */
  readonly team: string;
  readonly name: string;
  /** `sure`: the day was read; else it is the latest there can be. */
  readonly lots: readonly (EnteredLot & { readonly sure: boolean })[];
  /** When its balance was read or entered; null: never. */
  readonly readAt: number | null;
}

/** What the settings page shows. */
export interface SettingsView {
  readonly settings: Settings;
  readonly today: Day;
  /** Every product that was seen or has a rate. */
  readonly rates: readonly ProductRates[];
  readonly taught: readonly { readonly id: string; readonly headers: readonly string[] }[];
  readonly counts: { readonly teams: number; readonly people: number; readonly readings: number };
  readonly hasSample: boolean;
  /** null: no team is known. */
  readonly lots: LotsKnown | null;
  /** What the company decides, and what of it isn't understood. */
  readonly company: ReadPolicy;
  /** Keys of settings that were damaged and set back. */
  readonly repaired: readonly string[];
}

export interface SettingsEvents {
  readonly change: (change: Partial<Settings>) => void;
  readonly openLibrary: () => Promise<HolidayLibrary>;
  readonly enterLots: (team: string, lots: readonly EnteredLot[]) => void;
  readonly startAgain: () => void;
  readonly withdraw: (taughtId: string) => void;
  readonly loadSample: () => void;
  readonly removeSample: () => void;
  /** Diagnostics as text. */
  readonly diagnose: () => Promise<string>;
  readonly deleteAll: () => void;
}
