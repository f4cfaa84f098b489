import type { Translate } from '@/components/text/translate';
import { createFigures, type Figures } from './figures';

/** What every view-model of the overlay is written with. */
export interface Words {
  readonly t: Translate;
  readonly figures: Figures;
}

export const createWords = (t: Translate): Words => ({ t, figures: createFigures(t.locale) });
