import { createWords } from '@/components/overlay/base/words';
import { createTranslator } from '@/components/text/translate';
import type { RowVerdict } from '@/core/messages/map';
import { minor } from '@/core/units/brands';
import { english } from '@/test/support/messages';

export const words = createWords(createTranslator(english, 'en'));

/** Closed shadow roots by host, as our own world sees them: jsdom has one world only. */
export const shadows = new WeakMap<Element, ShadowRoot>();

/** Keep the closed roots that are made from now on. */
export function rememberShadows(): void {
  const attach = Element.prototype.attachShadow;
  if (Reflect.get(attach, 'remembers')) return;
  const remembering = function (this: Element, init: ShadowRootInit): ShadowRoot {
    const root = attach.call(this, init);
    shadows.set(this, root);
    return root;
  };
  Element.prototype.attachShadow = Object.assign(remembering, { remembers: true });
}

export const chipIn = (cell: Element | null | undefined): HTMLElement | null =>
  cell?.querySelector('flexmeter-chip') ?? null;

export const buttonOf = (host: Element | null): HTMLButtonElement | null =>
  (host && shadows.get(host)?.querySelector('button')) ?? null;

export const chipText = (cell: Element | null | undefined): string | null => {
  const button = buttonOf(chipIn(cell));
  return button ? [...button.children].map((part) => part.textContent).join(' ') : null;
};

/** A verdict with what a test needs changed. */
export const verdict = (row: number, change: Partial<RowVerdict> = {}): RowVerdict => ({
  row,
  cost: { minor: minor(31_800), currency: 'EUR' },
  costPerYear: { minor: minor(127_200), currency: 'EUR' },
  seat: {
    name: 'AutoCAD',
    kind: 'product',
    perYear: { minor: minor(229_000), currency: 'EUR' },
    origin: 'list',
  },
  rate: { perDay: 700, origin: 'learned' },
  breakEvenDaysPerYear: 109.04,
  daysPerYear: 131.4,
  verdict: {
    kind: 'move',
    target: 'seat',
    targetName: 'AutoCAD',
    saving: { minor: minor(41_200), currency: 'EUR' },
    probability: 0.87,
    reasons: [],
  },
  missing: [],
  ...change,
});

/** Let every promise that is due settle. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
