import type { ForecastAsk, ForecastView, UnitPerson } from '@/components/dashboard/forecast/forecast-view';
import type { StoreFailure } from '@/core/store/errors';

export interface ForecastRequest {
  readonly number: number;
  /** 'ahead': nothing is shown; what is kept is to be of today, of this team and the others. */
  readonly asks: 'first' | 'whole' | 'people' | 'ahead';
  readonly ask: ForecastAsk;
}

export type ForecastReply =
  | { readonly number: number; readonly view: ForecastView | null }
  | { readonly number: number; readonly people: readonly UnitPerson[] }
  | { readonly number: number; readonly failed: StoreFailure };
