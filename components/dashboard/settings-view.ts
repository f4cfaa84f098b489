import type { Settings } from '@/core/model/settings';
import type { ProductRates } from '@/core/rates/rate-table';
import type { Day } from '@/core/units/brands';
import type { HolidayLibrary } from './holidays/holiday-view';

/** What the settings page shows. */
export interface SettingsView {
  readonly settings: Settings;
  readonly today: Day;
  /** Every product that was seen or has a rate. */
  readonly rates: readonly ProductRates[];
  readonly taught: readonly { readonly id: string; readonly headers: readonly string[] }[];
  readonly counts: { readonly teams: number; readonly people: number; readonly readings: number };
  readonly hasSample: boolean;
  /** Keys of settings that were damaged and set back. */
  readonly repaired: readonly string[];
}

export interface SettingsEvents {
  readonly change: (change: Partial<Settings>) => void;
  readonly openLibrary: () => Promise<HolidayLibrary>;
  readonly withdraw: (taughtId: string) => void;
  readonly loadSample: () => void;
  readonly removeSample: () => void;
  readonly deleteAll: () => void;
}
