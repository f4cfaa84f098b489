import { vi } from 'vitest';

/** Texts that were drawn. */
export const written: string[] = [];

/** What a browser has and jsdom hasn't: places, and a canvas that takes every stroke and measures six pixels a letter. */
export function fakeCanvas(): void {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  for (const side of ['clientWidth', 'clientHeight'] as const)
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'getBoundingClientRect', {
    configurable: true,
    value: () => new DOMRect(0, 0, 600, 600),
  });
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
    configurable: true,
    value(this: HTMLCanvasElement) {
      const kept: Record<string | symbol, unknown> = {
        canvas: this,
        measureText: (text: string) => ({ width: 6 * text.length }),
        fillText: (text: string) => written.push(text),
        createLinearGradient: () => ({ addColorStop() {} }),
        getLineDash: () => [],
      };
      return new Proxy(kept, { get: (all, key) => (key in all ? all[key] : () => undefined) });
    },
  });
}
