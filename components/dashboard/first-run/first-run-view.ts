import type { FirstSteps } from '@/core/model/first-run';
import type { PrivacyMode } from '@/core/model/privacy';
import type { Money } from '@/core/units/brands';

/** The first steps, and what they are about. */
export interface FirstRunView {
  readonly steps: FirstSteps;
  /** What a token costs in small orders; null: no price is known. */
  readonly tokenPrice: Money | null;
  readonly priceOrigin: 'admin' | 'list';
  readonly privacy: PrivacyMode;
  readonly hasSample: boolean;
}

export interface FirstRunEvents {
  readonly pricesRight: () => void;
  readonly privacySettled: () => void;
  readonly loadSample: () => void;
  readonly removeSample: () => void;
  readonly dismiss: () => void;
}
