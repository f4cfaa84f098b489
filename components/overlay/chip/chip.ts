import type { ChipView, Styles } from '@/core/messages/overlay-view';
import { element } from '../base/element';
import { createHost } from '../base/host';
import { sealIn } from '../base/said';
import type { Theme } from '../base/theme';

/** How much a chip shows: figure and word, the word only, or one mark. */
export type ChipForm = 'full' | 'word' | 'mark';

/** Widths in characters that make the chips of one column line up. */
export interface ChipWidths {
  readonly cost: number;
  readonly word: number;
  /** The column ends at one line, so a chip without a word leaves its place. */
  readonly ruled?: boolean;
}

/** How a chip stands in its cell, as the style sheet names it. */
export type ChipGround = '' | 'beside' | 'roomy' | 'beside roomy' | 'spaced';

export interface Chip {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly draw: (model: ChipView, form: ChipForm, widths: ChipWidths, theme: Theme) => void;
}

/** What a chip tells its layer: where the card should open or close, and why. */
export interface ChipEvents {
  readonly open: (chip: Chip, by: 'pointer' | 'focus' | 'press') => void;
  readonly leave: (chip: Chip, by: 'pointer' | 'focus') => void;
}

/** A chip: a real button in a closed shadow root, so that it has focus and a role of its own; what it says is sealed. */
export function createChip(
  document: Document,
  styles: Pick<Styles, 'chip' | 'said'>,
  language: string,
  events: ChipEvents,
  ground: ChipGround = '',
): Chip {
  const { host, root } = createHost(document, 'flexmeter-chip', styles.chip);
  const shown = element('span', { 'aria-hidden': 'true' });
  const name = element('span', { class: 'name' });
  const button = element('button', {
    type: 'button',
    'aria-haspopup': 'dialog',
    lang: language,
    onpointerenter: () => events.open(chip, 'pointer'),
    onpointerleave: () => events.leave(chip, 'pointer'),
    onfocus: () => events.open(chip, 'focus'),
    onblur: () => events.leave(chip, 'focus'),
    onclick: () => events.open(chip, 'press'),
  });
  root.append(element('i', { 'aria-hidden': 'true' }, ' '), button);
  sealIn(button, styles.said).append(shown, name);
  let drawn = '';
  const chip: Chip = {
    host,
    button,
    draw(model, form, widths, theme) {
      const key = JSON.stringify([model, form, widths, theme]);
      if (key === drawn) return;
      drawn = key;
      const [cost, word] = partsOf(model, form);
      // In a column whose figures end at one line every chip is as wide as the widest, so that they still do.
      const ruled = widths.ruled && form !== 'mark';
      button.className = `${theme} ${ground}`;
      name.dataset.says = model.name;
      shown.className = `chip ${model.kind}${form === 'mark' ? ' mark' : ''}`;
      shown.style.setProperty('--cost', form === 'full' && cost ? `${widths.cost}ch` : '0');
      shown.style.setProperty('--word', ruled || (form === 'full' && word) ? `${widths.word * 0.88}ch` : '0');
      shown.replaceChildren(
        ...(cost ? [element('span', { class: 'cost', 'data-says': cost })] : []),
        ...(word || ruled ? [element('span', { class: 'word', 'data-says': word })] : []),
      );
    },
  };
  return chip;
}

/** The texts a form shows: a chip without a word falls back to its figure. */
export function partsOf(model: ChipView, form: ChipForm): [cost: string, word: string] {
  if (form === 'full') return [model.cost, model.word];
  if (form === 'mark') return ['', model.mark];
  return ['', model.kind === 'plain' && model.cost ? model.cost : model.word];
}
