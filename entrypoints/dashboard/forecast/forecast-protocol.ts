import type { ForecastAsk, ForecastView, UnitPerson } from '@/components/dashboard/forecast/forecast-view';
import type { StoreFailure } from '@/core/store/errors';

export interface ForecastRequest {
  readonly number: number;
  readonly asks: 'first' | 'whole' | 'people';
  readonly ask: ForecastAsk;
}

export type ForecastReply =
  | { readonly number: number; readonly view: ForecastView | null }
  | { readonly number: number; readonly people: readonly UnitPerson[] }
  | { readonly number: number; readonly failed: StoreFailure };
