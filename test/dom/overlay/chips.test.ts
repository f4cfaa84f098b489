import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCardLayer } from '@/components/overlay/card/card-layer';
import { createChip } from '@/components/overlay/chip/chip';
import { type ChipRow, createChipLayer } from '@/components/overlay/chip/chip-layer';
import { rowCard } from '@/components/overlay-models/row-card';
import { rowChip } from '@/components/overlay-models/row-chip';
import { overlayStyles } from '@/components/overlay-styles/overlay-styles';
import { day } from '@/core/units/brands';
import { verdict, words } from '@/test/unit/overlay-models/support';
import { buttonOf, chipIn, chipText, rememberShadows, saidIn, shadows } from './support';

// In jsdom nothing is done by a person; that the page's presses do nothing is tested in browsers.
vi.mock('@/components/overlay/base/trusted', () => ({ byPerson: () => true }));

rememberShadows();
const observation = { period: { from: day(20_000), to: day(20_029) } };

const rowOf = (tr: Element): ChipRow => ({
  key: tr.textContent ?? '',
  cells: [...tr.children],
  model: () => rowChip(verdict(0), 'by-user', words),
  card: () => rowCard(verdict(0), observation, true, words),
});

const rows = (): Element[] => [...document.querySelectorAll('tr')];
const lastCell = (tr: Element | undefined) => tr?.children[1];

let cards = createCardLayer(words.t, overlayStyles, () => {});
let layer = createChipLayer(cards, overlayStyles, 'en');

/** The layer told of what happens, as the watcher does. */
function observed(change: () => void): void {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  change();
  layer.check(observer.takeRecords());
  observer.disconnect();
}

beforeEach(() => {
  vi.useFakeTimers();
  layer.clear();
  cards.close();
  document.body.innerHTML = `<table>${['Ada', 'Bob', 'Cy']
    .map((name) => `<tr><td>${name}</td><td>12</td></tr>`)
    .join('')}</table>`;
  cards = createCardLayer(words.t, overlayStyles, () => {});
  layer = createChipLayer(cards, overlayStyles, 'en');
  layer.show(rows().map(rowOf), [0, 1]);
});

describe('chips in the page', () => {
  it('stand at the end of the last meaningful cell and leave the page as it was', () => {
    expect(rows().map((tr) => chipText(lastCell(tr))?.join(' '))).toEqual(Array(3).fill('€318 → Seat'));
    const host = chipIn(lastCell(rows()[0]));
    expect(lastCell(rows()[0])?.lastChild).toBe(host);
    expect(host?.shadowRoot).toBeNull();
    expect(host?.outerHTML).toBe('<flexmeter-chip></flexmeter-chip>');
    expect(rows()[0]?.textContent).toBe('Ada12');
    layer.clear();
    expect(document.body.innerHTML).toBe(
      '<table><tbody><tr><td>Ada</td><td>12</td></tr><tr><td>Bob</td><td>12</td></tr><tr><td>Cy</td><td>12</td></tr></tbody></table>',
    );
  });

  it('keep the place of a word where the column’s figures end at one line, so that the costs stand below each other', () => {
    const parts = () => rows().map((tr) => chipText(lastCell(tr))?.length);
    const plain = (tr: Element, at: number): ChipRow =>
      at === 0
        ? rowOf(tr)
        : {
            ...rowOf(tr),
            key: `plain ${at}`,
            model: () => rowChip(verdict(0, { verdict: null }), 'by-user', words),
          };
    layer.show(rows().map(plain), [0, 1]);
    expect(parts()).toEqual([2, 1, 1]);
    layer.clear();
    for (const tr of rows()) lastCell(tr)?.setAttribute('style', 'text-align: right');
    layer.show(rows().map(plain), [0, 1]);
    expect(parts()).toEqual([2, 2, 2]);
  });

  it('show a word only, each as wide as the widest where the column’s figures end at one line', () => {
    const chip = createChip(document, overlayStyles, 'en', { open: () => {}, leave: () => {} });
    const model = rowChip(verdict(0), 'by-user', words);
    if (!model) throw new Error('no chip for a verdict');
    const width = () => {
      const sealed = [...chip.button.querySelectorAll('span')].flatMap((host) => shadows.get(host) ?? []);
      return sealed
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.chip')])
        .map(({ style }) => style.getPropertyValue('--word'));
    };
    chip.draw(model, 'word', { cost: 7, word: 10 }, 'light');
    expect(saidIn(chip.button)?.slice(0, -1)).toEqual(['→ Seat']);
    expect(width()).toEqual(['0']);
    chip.draw(model, 'word', { cost: 7, word: 10, ruled: true }, 'light');
    expect(saidIn(chip.button)?.slice(0, -1)).toEqual(['→ Seat']);
    expect(width()).toEqual(['8.8ch']);
    chip.draw(model, 'mark', { cost: 7, word: 10, ruled: true }, 'light');
    expect(width()).toEqual(['0']);
  });

  it('go at once when the row becomes another one', () => {
    const first = rows()[0];
    observed(() => {
      const text = first?.children[0]?.firstChild;
      if (text) text.nodeValue = 'Dee';
    });
    expect(chipIn(lastCell(first))).toBeNull();
    expect(layer.count()).toBe(2);
  });

  it('go at once when another cell of the row is swapped, and when the page empties the cell', () => {
    const [first, second] = rows();
    const other = document.createElement('td');
    other.textContent = 'Dee';
    observed(() => first?.firstElementChild?.replaceWith(other));
    observed(() => {
      const cell = lastCell(second);
      if (cell) cell.textContent = '99';
    });
    expect(layer.count()).toBe(1);
    expect(document.querySelectorAll('flexmeter-chip')).toHaveLength(1);
  });

  it('are not put beside a row that changed before its answer came', () => {
    layer.clear();
    let answered = false;
    const late = rows().map((tr) => ({
      ...rowOf(tr),
      model: () => (answered ? rowChip(verdict(0), 'by-user', words) : null),
    }));
    layer.show(late, [0, 1]);
    observed(() => {
      const text = rows()[0]?.children[0]?.firstChild;
      if (text) text.nodeValue = 'Dee';
    });
    answered = true;
    layer.update();
    expect(layer.count()).toBe(0);
    layer.show(rows().map(rowOf), [0, 1]);
    expect(layer.count()).toBe(3);
  });

  it('travel with a row that is sorted elsewhere', () => {
    const host = chipIn(lastCell(rows()[0]));
    observed(() => rows()[2]?.after(rows()[0] ?? ''));
    layer.show(rows().map(rowOf), [0, 1]);
    expect(chipIn(lastCell(rows()[2]))).toBe(host);
    expect(layer.count()).toBe(3);
  });

  it('are never doubled by looking again, and go with rows that are gone', () => {
    layer.show(rows().map(rowOf), [0, 1]);
    expect(document.querySelectorAll('flexmeter-chip')).toHaveLength(3);
    rows()[1]?.remove();
    layer.show(rows().map(rowOf), [0, 1]);
    expect(layer.count()).toBe(2);
    layer.show([], []);
    expect(document.querySelectorAll('flexmeter-chip')).toHaveLength(0);
  });

  it('keep their presses and keys from the row', () => {
    const heard = vi.fn();
    for (const event of ['click', 'mousedown', 'pointerdown', 'keydown', 'dblclick', 'focusin']) {
      rows()[0]?.addEventListener(event, heard);
    }
    const button = buttonOf(chipIn(lastCell(rows()[0])));
    button?.focus();
    button?.click();
    for (const event of ['mousedown', 'pointerdown', 'dblclick']) {
      button?.dispatchEvent(new MouseEvent(event, { bubbles: true, composed: true }));
    }
    button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    expect(button).not.toBeNull();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('rows beyond the screen', () => {
  it('get their chips when they come near', () => {
    let near: IntersectionObserverCallback = () => {};
    const watched: Element[] = [];
    class FakeObserver {
      constructor(callback: IntersectionObserverCallback) {
        near = callback;
      }
      observe(element: Element): void {
        watched.push(element);
      }
      unobserve(): void {}
      disconnect(): void {}
    }
    vi.stubGlobal('IntersectionObserver', FakeObserver);
    const body = Array.from({ length: 1000 }, (_, n) => `<tr><td>P${n}</td><td>1</td></tr>`).join('');
    document.body.innerHTML = `<table>${body}</table>`;
    layer.show(rows().map(rowOf), [0, 1]);
    expect(layer.count()).toBe(0);
    const entry = { target: watched[20], isIntersecting: true };
    near([entry as IntersectionObserverEntry], {} as IntersectionObserver);
    expect(layer.count()).toBe(15);
    expect(chipIn(lastCell(rows()[100]))).not.toBeNull();
    vi.unstubAllGlobals();
  });
});

describe('the card', () => {
  const card = () => {
    const host = document.querySelector('flexmeter-card');
    return host ? (shadows.get(host)?.querySelector('.card') ?? null) : null;
  };
  const button = () => buttonOf(chipIn(lastCell(rows()[0])));
  const esc = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));

  it('opens on hover after a moment, stays while the pointer is on it, closes after', () => {
    button()?.dispatchEvent(new MouseEvent('pointerenter'));
    expect(card()).toBeNull();
    vi.advanceTimersByTime(200);
    expect(saidIn(card())?.slice(0, 3)).toEqual([
      'Seat saves €412 a year (87% sure)',
      'Cost in this period',
      '€318',
    ]);
    expect(saidIn(card())?.join()).toContain('Break-even,110 days a year');
    button()?.dispatchEvent(new MouseEvent('pointerleave'));
    card()?.dispatchEvent(new MouseEvent('pointerenter'));
    vi.advanceTimersByTime(1000);
    expect(card()).not.toBeNull();
    card()?.dispatchEvent(new MouseEvent('pointerleave'));
    vi.advanceTimersByTime(1000);
    expect(card()).toBeNull();
  });

  it('opens on focus and closes with Esc, which the page does not hear', () => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    button()?.focus();
    expect(card()).not.toBeNull();
    button()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(card()).toBeNull();
    expect(heard).not.toHaveBeenCalled();
  });

  it('gives the focus back when it is closed with Esc, and stays closed', () => {
    button()?.click();
    expect(card()).not.toBeNull();
    card()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(card()).toBeNull();
    const host = chipIn(lastCell(rows()[0]));
    expect(host && shadows.get(host)?.activeElement).toBe(button());
  });

  it('goes with its chip, and with Esc while only hovered', () => {
    button()?.dispatchEvent(new MouseEvent('pointerenter'));
    vi.advanceTimersByTime(200);
    esc();
    expect(card()).toBeNull();
    button()?.focus();
    expect(card()).not.toBeNull();
    layer.clear();
    expect(document.querySelector('flexmeter-card')).toBeNull();
  });
});
