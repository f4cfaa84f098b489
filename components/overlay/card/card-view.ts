import type { CardView } from '@/core/messages/overlay-view';
import { element } from '../base/element';
import type { Theme } from '../base/theme';

interface Around {
  readonly theme: Theme;
  /** The page's font where the chip stands. */
  readonly font: string;
  readonly settingsLabel: string;
  readonly onSettings: () => void;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** The arithmetic behind a chip: answer, evidence, reasons, what is missing. */
export function cardView(card: CardView, around: Around): { frame: HTMLElement; box: HTMLElement } {
  const box = element(
    'section',
    {
      class: 'card',
      role: 'dialog',
      'aria-label': card.title,
      tabindex: '-1',
      onpointerenter: around.onStay,
      onpointerleave: around.onLeave,
    },
    element('h2', {}, card.title),
    element('dl', {}, ...card.lines.map(lineOf)),
    ...sentences(card.reasons, 'reason'),
    ...sentences(
      card.missing.map(({ text }) => text),
      'missing',
    ),
  );
  if (card.missing.some(({ settings }) => settings)) {
    box.append(element('button', { type: 'button', onclick: around.onSettings }, around.settingsLabel));
  }
  const frame = element('div', { class: around.theme }, box);
  frame.style.fontFamily = around.font;
  return { frame, box };
}

const lineOf = ({ label, value, note, caution }: CardView['lines'][number]): HTMLElement =>
  element(
    'div',
    {},
    element('dt', {}, label),
    element('dd', {}, value),
    ...(note ? [element('small', caution ? {} : { class: 'calm' }, note)] : []),
  );

const sentences = (texts: readonly string[], kind: string): HTMLElement[] =>
  texts.length > 0 ? [element('ul', { class: kind }, ...texts.map((text) => element('li', {}, text)))] : [];
