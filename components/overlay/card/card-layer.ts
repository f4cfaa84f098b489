import type { Translate } from '@/components/text/translate';
import type { CardView, Styles } from '@/core/messages/overlay-view';
import { createHost, removeHost } from '../base/host';
import type { Theme } from '../base/theme';
import type { Chip } from '../chip/chip';
import { showCard } from './card-view';
import { placeCard } from './place-card';

/** Time for the pointer to settle on a chip, and to travel from the chip to its card, in ms. */
const OPEN_AFTER = 120;
const CLOSE_AFTER = 220;

type Cause = 'pointer' | 'focus' | 'press';

interface Open {
  readonly chip: Chip;
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  readonly box: HTMLElement;
  readonly stop: AbortController;
  cause: Cause;
}

/** How chips ask for the card. */
export interface CardEvents {
  readonly open: (chip: Chip, card: CardView, theme: Theme, by: Cause) => void;
  readonly leave: (chip: Chip, by: 'pointer' | 'focus') => void;
  /** A chip left the page: its card goes with it. */
  readonly gone: (chip: Chip) => void;
}

/** The one card: opened by a chip, kept while the pointer or focus is on it, closed by Esc. */
export function createCardLayer(t: Translate, styles: Pick<Styles, 'card' | 'said'>, onSettings: () => void) {
  let open: Open | null = null;
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
    const chip = open.chip.button.getBoundingClientRect();
    const gone =
      !open.chip.host.isConnected || chip.bottom < 0 || (view !== null && chip.top > view.innerHeight);
    if (gone || !view) {
      close();
      return;
    }
    const { box } = open;
    const at = placeCard(chip, box.getBoundingClientRect(), {
      width: page.clientWidth || view.innerWidth,
      height: view.innerHeight,
    });
    box.style.left = `${at.left}px`;
    box.style.top = `${at.top}px`;
  }

  function show(chip: Chip, model: CardView, theme: Theme, cause: Cause): void {
    clearTimeout(timer);
    if (open?.chip !== chip) {
      close();
      const document = chip.host.ownerDocument;
      const { host, root } = createHost(document, 'flexmeter-card', styles.card);
      // Outside the body, where no transform of the page moves it.
      document.documentElement.append(host);
      const stop = new AbortController();
      const listen = { capture: true, signal: stop.signal };
      document.addEventListener('keydown', onKey, listen);
      document.addEventListener('scroll', place, { ...listen, passive: true });
      document.addEventListener('pointerdown', onPress, listen);
      document.defaultView?.addEventListener('resize', place, { signal: stop.signal, passive: true });
      const box = showCard(root, model, {
        theme,
        language: t.language,
        css: styles.said,
        name: t('strip_name'),
        font: getComputedStyle(chip.host).fontFamily,
        settingsLabel: t('overlay_open_settings'),
        onSettings,
        onStay: () => clearTimeout(timer),
        onLeave: () => leave(chip, 'pointer'),
      });
      open = { chip, root, host, box, cause, stop };
    }
    open.cause = cause;
    place();
    if (cause === 'press') open.box.focus();
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
    open(chip: Chip, model: CardView, theme: Theme, by: Cause): void {
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
