import type { Settings } from '@/core/model/settings';
import type { Centitokens, Day } from '@/core/units/brands';
import type { HolidayLibrary } from './holidays/holiday-view';

/** What the settings page shows. */
export interface SettingsView {
  readonly settings: Settings;
  readonly today: Day;
  /** Products seen in readings, with the rate learned for them. */
  readonly products: readonly ProductSeen[];
  readonly taught: readonly { readonly id: string; readonly headers: readonly string[] }[];
  readonly counts: { readonly teams: number; readonly people: number; readonly readings: number };
  readonly hasSample: boolean;
  /** Keys of settings that were damaged and set back. */
  readonly repaired: readonly string[];
}

export interface ProductSeen {
  readonly name: string;
  readonly learned: {
    readonly perDay: Centitokens;
    readonly agreeing: number;
    readonly personDays: number;
  } | null;
}

export interface SettingsEvents {
  readonly change: (change: Partial<Settings>) => void;
  readonly openLibrary: () => Promise<HolidayLibrary>;
  readonly withdraw: (taughtId: string) => void;
  readonly loadSample: () => void;
  readonly removeSample: () => void;
  readonly deleteAll: () => void;
}
