import { describe, expect, it } from 'vitest';
import type { Grid, GridRow } from '@/core/portal/grid';
import { type Driver, endOf, Stop, settled, sightOf } from '@/core/portal/tables/driver';

const row = (text: string, role: GridRow['role'] = 'data'): GridRow => ({
  ...{ index: 0, role, cells: [text], elements: [null] },
});
const grid = (texts: readonly string[], more: Partial<Grid> = {}): Grid => ({
  ...{ kind: 'native', root: {} as Element, headers: ['User'], rows: texts.map((text) => row(text)) },
  ...{ rowsStated: null, busy: false, scroller: null, next: null, previous: null, ...more },
});
/** A page that shows one look after another, the last for ever. */
function page(...looks: (Grid | null)[]) {
  const abort = new AbortController();
  let pauses = 0;
  const never = () => {
    throw new Error('only looked at');
  };
  const driver: Driver = {
    look: () => looks[Math.min(pauses, looks.length) - 1] ?? null,
    wait: async () => void pauses++,
    signal: abort.signal,
    take: never,
    read: never,
  };
  return { driver, abort, pauses: () => pauses };
}
const ended = async (reading: Promise<unknown>) => endOf(() => reading.then(() => {}));

describe('a table has settled', () => {
  it('when it shows the same twice', async () => {
    const { driver, pauses } = page(grid(['a']), grid(['b']), grid(['b']));
    expect(sightOf(await settled(driver, null, 9))).toBe(sightOf(grid(['b'])));
    expect(pauses()).toBe(3);
  });

  it('and something else than before', async () => {
    const { driver, pauses } = page(grid(['a']), grid(['a']), grid(['b']), grid(['b']));
    await settled(driver, sightOf(grid(['a'])), 9);
    expect(pauses()).toBe(4);
  });

  it('not while it is gone, busy or shows placeholders, however long', async () => {
    const waiting = [null, grid(['b'], { busy: true }), grid([], { rows: [row('b', 'skeleton')] })];
    for (const one of waiting) {
      const { driver, pauses } = page(grid(['b']), one, grid(['b']), grid(['b']));
      await settled(driver, null, 9);
      expect(pauses()).toBe(4);
      expect(await ended(settled(page(one).driver, null, 9))).toBe('stuck');
    }
  });

  it('nor after more pauses than it has, nor once it is cancelled', async () => {
    const looks = [grid(['a']), grid(['b']), grid(['b'])];
    expect(await ended(settled(page(...looks).driver, null, 3))).toBe('complete');
    expect(await ended(settled(page(...looks).driver, null, 2))).toBe('stuck');
    const { driver, abort } = page(...looks);
    abort.abort();
    expect(await ended(settled(driver, null, 9))).toBe('cancelled');
  });
});

it('other errors than a stop are thrown on', async () => {
  expect(await endOf(async () => {})).toBe('complete');
  expect(await ended(Promise.reject(new Stop('changed')))).toBe('changed');
  await expect(ended(Promise.reject(new Error('other')))).rejects.toThrow('other');
});

it('what a table shows is told by its count, first, middle and last row', () => {
  const sight = (...texts: string[]) => sightOf(grid(texts));
  expect(sight('a', 'b', 'c')).toBe(sight('a', 'b', 'c'));
  for (const other of [['x', 'b', 'c'], ['a', 'x', 'c'], ['a', 'b', 'x'], ['a', 'b', 'c', 'c'], []])
    expect(sight(...other)).not.toBe(sight('a', 'b', 'c'));
});
