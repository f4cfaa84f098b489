import { h, render } from 'preact';
import { createHost, removeHost } from '../base/host';
import type { Theme } from '../base/theme';
import type { Words } from '../base/words';
import type { Chip } from '../chip/chip';
import { Card } from './Card';
import { CARD_CSS } from './card-css';
import type { CardModel } from './card-model';
import { placeCard } from './place-card';

/** Time for the pointer to settle on a chip, and to travel from the chip to its card, in ms. */
const OPEN_AFTER = 120;
const CLOSE_AFTER = 220;

type Cause = 'pointer' | 'focus' | 'press';

/** How chips ask for the card. */
export interface CardEvents {
  readonly open: (chip: Chip, card: CardModel, theme: Theme, by: Cause) => void;
  readonly leave: (chip: Chip, by: 'pointer' | 'focus') => void;
  /** A chip left the page: its card goes with it. */
  readonly gone: (chip: Chip) => void;
}

/** The one card: opened by a chip, kept while the pointer or focus is on it, closed by Esc. */
export function createCardLayer({ t }: Words, onSettings: () => void) {
  let open: { chip: Chip; root: ShadowRoot; host: HTMLElement; cause: Cause; stop: AbortController } | null =
    null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let returning = false;

  const later = (after: number, run: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(run, after);
  };

  function close(returnFocus = false): void {
    clearTimeout(timer);
    if (!open) return;
    const { chip, root, host, stop } = open;
    open = null;
    stop.abort();
    const hadFocus = root.activeElement !== null;
    render(null, root);
    removeHost(host);
    if (!returnFocus || !hadFocus) return;
    // Back where it was, which must not open the card again.
    returning = true;
    chip.button.focus();
    returning = false;
  }

  function place(): void {
    if (!open) return;
    const { defaultView: view, documentElement: page } = open.host.ownerDocument;
    const card = cardIn(open.root);
    const chip = open.chip.host.getBoundingClientRect();
    const gone =
      !open.chip.host.isConnected || chip.bottom < 0 || (view !== null && chip.top > view.innerHeight);
    if (gone || !view || !card) {
      close();
      return;
    }
    const box = card.getBoundingClientRect();
    const at = placeCard(chip, box, { width: page.clientWidth || view.innerWidth, height: view.innerHeight });
    card.style.left = `${at.left}px`;
    card.style.top = `${at.top}px`;
  }

  function show(chip: Chip, model: CardModel, theme: Theme, cause: Cause): void {
    clearTimeout(timer);
    if (open?.chip !== chip) {
      close();
      const document = chip.host.ownerDocument;
      const { host, root } = createHost(document, 'flexmeter-card', CARD_CSS);
      // Outside the body, where no transform of the page moves it.
      document.documentElement.append(host);
      const stop = new AbortController();
      const listen = { capture: true, signal: stop.signal };
      document.addEventListener('keydown', onKey, listen);
      document.addEventListener('scroll', place, { ...listen, passive: true });
      document.addEventListener('pointerdown', onPress, listen);
      document.defaultView?.addEventListener('resize', place, { signal: stop.signal, passive: true });
      open = { chip, root, host, cause, stop };
      render(
        h(Card, {
          model,
          theme,
          font: getComputedStyle(chip.host).fontFamily,
          settingsLabel: t('overlay_open_settings'),
          onSettings,
          onStay: () => clearTimeout(timer),
          onLeave: () => leave(chip, 'pointer'),
        }),
        root,
      );
    }
    open.cause = cause;
    place();
    if (cause === 'press') cardIn(open.root)?.focus();
  }

  function leave(chip: Chip, by: 'pointer' | 'focus'): void {
    if (open?.chip !== chip) {
      clearTimeout(timer);
      return;
    }
    // A pressed card stays until Esc or a press elsewhere; focus moving into the card is no leaving.
    if (open.cause === 'press' || (open.cause === 'focus' && by === 'pointer')) return;
    later(CLOSE_AFTER, () => {
      if (open?.root.activeElement === null) close();
    });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return;
    // The person closes our card, not the page's own dialog behind it.
    event.stopPropagation();
    event.preventDefault();
    close(true);
  }

  function onPress(event: Event): void {
    const target = event.target;
    if (target !== open?.host && target !== open?.chip.host) close();
  }

  return {
    open(chip: Chip, model: CardModel, theme: Theme, by: Cause): void {
      if (returning) return;
      if (by !== 'pointer') {
        show(chip, model, theme, by);
        return;
      }
      if (open?.chip === chip) {
        clearTimeout(timer);
        return;
      }
      later(OPEN_AFTER, () => {
        if (chip.host.isConnected) show(chip, model, theme, by);
      });
    },
    leave,
    gone(chip: Chip): void {
      if (open?.chip === chip) close();
    },
    close,
  };
}

const cardIn = (root: ShadowRoot): HTMLElement | null => root.querySelector<HTMLElement>('.card');

export type CardLayer = ReturnType<typeof createCardLayer>;
