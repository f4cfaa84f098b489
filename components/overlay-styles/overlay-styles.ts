import type { Styles } from '@/core/messages/overlay-view';
import { CARD_CSS } from './card-css';
import { CHIP_CSS } from './chip-css';
import { SAID_CSS } from './said-css';
import { STRIP_CSS } from './strip-css';
import { TEACH_CSS } from './teach-css';

/** How the overlay looks. The worker hands it to the page, whose script need not carry it then. */
export const overlayStyles: Styles = {
  chip: CHIP_CSS,
  card: CARD_CSS,
  strip: STRIP_CSS + TEACH_CSS,
  said: SAID_CSS,
};
