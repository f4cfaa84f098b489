import type { CardView } from '@/core/messages/overlay-view';
import { element } from '../base/element';
import { sealIn } from '../base/said';
import type { Theme } from '../base/theme';

interface Around {
  readonly theme: Theme;
  readonly language: string;
  /** Styles of what is said. */
  readonly css: string;
  /** What the card is called: its own words are sealed. */
  readonly name: string;
  /** The page's font where the chip stands. */
  readonly font: string;
  readonly settingsLabel: string;
  readonly onSettings: () => void;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Put the arithmetic behind a chip into a root: answer, evidence, reasons, what is missing. @returns the card */
export function showCard(root: ShadowRoot, card: CardView, around: Around): HTMLElement {
  const box = element('section', {
    class: 'card',
    role: 'dialog',
    'aria-label': around.name,
    tabindex: '-1',
    onpointerenter: around.onStay,
    onpointerleave: around.onLeave,
  });
  const frame = element('div', { class: around.theme, lang: around.language }, box);
  frame.style.fontFamily = around.font;
  root.append(frame);
  sealIn(box, around.css).append(
    element(
      'div',
      { class: 'arithmetic' },
      element('h2', { 'data-says': card.title }),
      element('dl', {}, ...card.lines.map(lineOf)),
      ...sentences(card.reasons, 'reason'),
      ...sentences(
        card.missing.map(({ text }) => text),
        'missing',
      ),
    ),
  );
  if (card.missing.some(({ settings }) => settings)) {
    box.append(element('button', { type: 'button', onclick: around.onSettings }, around.settingsLabel));
  }
  return box;
}

const lineOf = ({ label, value, note, caution }: CardView['lines'][number]): HTMLElement =>
  element(
    'div',
    {},
    element('dt', { 'data-says': label }),
    element('dd', { 'data-says': value }),
    ...(note ? [element('small', { 'data-says': note, class: caution ? '' : 'calm' })] : []),
  );

const sentences = (texts: readonly string[], kind: string): HTMLElement[] =>
  texts.length > 0
    ? [element('ul', { class: kind }, ...texts.map((text) => element('li', { 'data-says': text })))]
    : [];
