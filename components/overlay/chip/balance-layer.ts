import type { CardView, ChipView, Styles } from '@/core/messages/overlay-view';
import { removeHost } from '../base/host';
import { themeAt } from '../base/theme';
import type { CardEvents } from '../card/card-layer';
import { type Chip, type ChipEvents, createChip } from './chip';
import { groundIn } from './room';

/** The chips beside the tokens available: how long they last, and what expires next. */
export function createBalanceLayer(
  cards: CardEvents,
  styles: Pick<Styles, 'chip' | 'said'>,
  language: string,
) {
  let shown: { anchor: Element; text: string; chips: Chip[] } | null = null;
  let card: CardView | null = null;

  function clear(): void {
    for (const chip of shown?.chips ?? []) {
      removeHost(chip.host);
      cards.gone(chip);
    }
    shown = null;
  }

  const make = (anchor: Element): Chip => {
    const events: ChipEvents = {
      open: (chip, by) => card && cards.open(chip, card, themeAt(chip.host), by),
      leave: cards.leave,
    };
    const ground = groundIn(anchor);
    return createChip(anchor.ownerDocument, styles, language, events, ground === '' ? 'spaced' : ground);
  };

  const holds = (): boolean =>
    shown !== null &&
    shown.anchor.textContent === shown.text &&
    shown.chips.every((chip) => chip.host.isConnected && shown?.anchor.contains(chip.host));

  return {
    show(anchor: Element, models: readonly ChipView[], behind: CardView): void {
      if (shown && (!holds() || shown.anchor !== anchor || shown.chips.length !== models.length)) clear();
      card = behind;
      if (!shown) {
        const chips = models.map(() => make(anchor));
        shown = { anchor, text: anchor.textContent ?? '', chips };
        anchor.append(...chips.map((chip) => chip.host));
      }
      const theme = themeAt(anchor);
      for (const [index, chip] of shown.chips.entries()) {
        const model = models[index];
        if (model) chip.draw(model, 'full', { cost: 0, word: 0 }, theme);
      }
    },
    /** Drop the chips when their place says something else now. */
    check(): void {
      if (shown && !holds()) clear();
    },
    clear,
  };
}
