import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type RunningPortal, startPortal } from '../portal/start';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { passTime } from '../support/pass-time';

let portal: RunningPortal;
let session: Session;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  portal = await startPortal();
  session = await launch({
    extension: EXTENSION,
    portalPort: portal.port,
    viewport: { width: 1280, height: 900 },
  });
});
test.afterAll(async () => {
  await session.close();
  await portal.close();
});

const CHIP = 'flexmeter-chip';

/** What the page shows of each row that carries a chip: its text, and the chip's own through the accessibility tree. */
const chips = (page: Page): Locator => page.locator(CHIP);

/** Names of all our buttons, closed shadow roots included. */
async function names(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes
    .filter(({ role }) => role?.value === 'button')
    .map(({ name }) => String(name?.value ?? ''))
    .filter((name) => name.includes('Press for the arithmetic') || name.includes('Press for what to do'));
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** The parts of a node that `DOM.getDocument` tells of. */
interface Described {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly Described[];
  readonly shadowRoots?: readonly Described[];
  readonly contentDocument?: Described;
}

/** Where the chips' own buttons stand in the window, in the page's order: no selector finds them in closed roots. */
async function buttons(page: Page): Promise<Box[]> {
  const client = await page.context().newCDPSession(page);
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: number[] = [];
  const walk = (node: Described): void => {
    const own = node.nodeName === 'FLEXMETER-CHIP' ? node.shadowRoots?.[0]?.children : undefined;
    found.push(
      ...(own ?? [])
        .filter(({ nodeName }) => nodeName === 'BUTTON')
        .map(({ backendNodeId }) => backendNodeId),
    );
    for (const inner of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) walk(inner);
    if (node.contentDocument) walk(node.contentDocument);
  };
  walk(root);
  const boxes: Box[] = [];
  for (const backendNodeId of found) {
    const { model } = await client.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, , , , bottom = 0] = model.border;
    boxes.push({ left, top, bottom });
  }
  await client.detach();
  return boxes;
}

/** The card's title while it is open. */
async function card(page: Page): Promise<string | null> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const dialog = nodes.find(({ role, ignored }) => role?.value === 'dialog' && !ignored);
  return dialog ? String(dialog.name?.value ?? '') : null;
}

async function open(query: string): Promise<Page> {
  const page = await session.openPortal(`/token-usage/by-user?company=demo&delay=50&${query}`);
  const place = query.includes('grid=iframe') ? page.frameLocator('iframe') : page;
  await expect(place.locator(CHIP).first()).toBeAttached();
  return page;
}

/** Errors since the last time this was asked. */
let told = 0;
const newErrors = (): string[] => {
  const all = [...session.pageErrors, ...session.consoleErrors];
  const fresh = all.slice(told);
  told = all.length;
  return fresh;
};

for (const grid of [
  'mui',
  'data-grid',
  'virtualized',
  'native',
  'coords',
  'aria',
  'shadow',
  'iframe',
  'pinned',
]) {
  test(`chips stand beside the people of a ${grid} grid, one a row`, async () => {
    const page = await open(`grid=${grid}`);
    const frame =
      grid === 'iframe' ? page.frames().find((one) => one !== page.mainFrame()) : page.mainFrame();
    const found = frame?.locator(CHIP) ?? chips(page);
    await expect.poll(() => found.count()).toBeGreaterThan(5);
    const doubled = await found.evaluateAll(
      (all) =>
        all.filter((chip) => chip.parentElement?.querySelectorAll('flexmeter-chip').length !== 1).length,
    );
    expect(doubled).toBe(0);
    const boxes = await buttons(page);
    const cells = await found.evaluateAll((all) =>
      all.map((chip) => {
        const cell = chip.parentElement;
        const { top, bottom } = (cell ?? chip).getBoundingClientRect();
        return { top, bottom, cuts: cell !== null && getComputedStyle(cell).overflowY !== 'visible' };
      }),
    );
    expect(boxes).toHaveLength(cells.length);
    expect(boxes.filter(({ top, bottom }) => Math.abs(bottom - top - 20) > 0.1)).toEqual([]);
    const frameTop = grid === 'iframe' ? ((await page.locator('iframe').boundingBox())?.y ?? 0) : 0;
    const cutOff = boxes.filter(({ top, bottom }, at) => {
      const cell = cells[at];
      if (!cell?.cuts) return false;
      return top < frameTop + cell.top - 0.5 || bottom > frameTop + cell.bottom + 0.5;
    });
    expect(cutOff).toEqual([]);
    if (grid !== 'iframe') expect((await names(page)).length).toBeGreaterThan(0);
    expect(newErrors()).toEqual([]);
    await page.close();
  });
}

test('a chip with no room beside the text stands below it and begins where it does', async () => {
  const page = await open('grid=mui');
  // By the elements' own styles: the page's policy lets no other style in.
  await page.locator('tbody td:has(flexmeter-chip)').evaluateAll((cells) => {
    for (const cell of cells)
      if (cell instanceof HTMLElement)
        Object.assign(cell.style, { width: '1px', textAlign: 'start', whiteSpace: 'normal' });
  });
  const texts = () =>
    chips(page).evaluateAll((all) =>
      all.map((chip) => {
        const text = document.createRange();
        if (chip.parentElement) text.setStart(chip.parentElement, 0);
        text.setEndBefore(chip);
        const { left, bottom } = text.getBoundingClientRect();
        return { left, bottom };
      }),
    );
  await expect
    .poll(async () => {
      const [boxes, beside] = [await buttons(page), await texts()];
      return boxes.length > 5
        ? boxes.map(({ left, top }, at) => {
            const text = beside[at];
            return text && top > text.bottom - 6 ? Math.round(left - text.left) : 'beside';
          })
        : [];
    })
    .toEqual(expect.arrayContaining([0]));
  const [boxes, beside] = [await buttons(page), await texts()];
  const indents = boxes.map(({ left }, at) => Math.round(left - (beside[at]?.left ?? 0)));
  expect(new Set(indents)).toEqual(new Set([0]));
  await page.close();
});

test('the page’s own DOM says nothing more than before', async () => {
  const page = await open('grid=native');
  const leaked = await chips(page).evaluateAll(
    (all) =>
      all.filter((chip) => chip.shadowRoot !== null || chip.textContent !== '' || chip.attributes.length > 0)
        .length,
  );
  expect(leaked).toBe(0);
  expect(await page.evaluate(() => Object.keys(window).filter((name) => /flexmeter/i.test(name)))).toEqual(
    [],
  );
  await page.close();
});

test('the page’s scripts hear no message of ours', async () => {
  const page = await session.context.newPage();
  await page.addInitScript(() => {
    Object.assign(window, { heard: [] });
    addEventListener('message', ({ data }) => Reflect.get(window, 'heard').push(JSON.stringify(data)));
  });
  await page.goto('https://manage.autodesk.com/token-usage/by-user?company=demo&grid=native');
  await expect(page.locator(CHIP).first()).toBeAttached();
  await page.evaluate(() => postMessage('of the page', '*'));
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'heard')))
    .toEqual([JSON.stringify('of the page')]);
  await page.close();
});

test('a click on a chip opens its card and never reaches the row', async () => {
  const page = await open('grid=native');
  const row = page
    .locator('tbody tr')
    .filter({ has: page.locator(CHIP) })
    .first();
  await row.evaluate((element) => {
    Object.assign(window, { rowClicks: 0 });
    for (const event of ['click', 'mousedown', 'pointerdown', 'keydown']) {
      element.addEventListener(event, () =>
        Object.assign(window, { rowClicks: Reflect.get(window, 'rowClicks') + 1 }),
      );
    }
  });
  const clicks = () => page.evaluate(() => Reflect.get(window, 'rowClicks'));
  await row.locator(CHIP).click();
  await expect.poll(() => card(page)).not.toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(() => card(page)).toBeNull();
  expect(await clicks()).toBe(0);
  // The counter works: a press beside the chip is heard.
  await row.locator('td').nth(1).click();
  expect(await clicks()).toBeGreaterThan(0);
  await page.close();
});

test('the card opens by hover and by keyboard and closes with Esc', async () => {
  const page = await open('grid=native');
  await chips(page).nth(1).hover();
  await expect.poll(() => card(page)).not.toBeNull();
  const box = await page
    .locator('flexmeter-card')
    .evaluate(() => null)
    .catch(() => 'none');
  expect(box).toBeNull();
  await page.mouse.move(5, 5);
  await expect.poll(() => card(page)).toBeNull();
  await page.locator('tbody tr a, tbody tr button').first().focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => card(page)).not.toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(() => card(page)).toBeNull();
  await page.close();
});

/** Each chip's row, by what the page itself shows of it, and what the chip says it costs. */
async function costs(page: Page): Promise<string[]> {
  const said = await names(page);
  return said.map((name) => /[$€][\d,.]+/.exec(name)?.[0] ?? name);
}

/** No chip outside a row on the page, and every row's chips at most one. */
async function noStale(page: Page): Promise<void> {
  const rows = await page.locator('tbody tr').count();
  expect(await chips(page).count()).toBeLessThanOrEqual(rows);
}

test('sorting, paging and another team bring other chips, and leaving takes all away', async () => {
  const page = await open('grid=mui&select=native&perPage=10');
  await expect.poll(async () => (await costs(page)).length).toBe(10);
  const changed = async (act: () => Promise<unknown>): Promise<void> => {
    const before = (await costs(page)).join();
    await act();
    await expect.poll(async () => (await costs(page)).length).toBeGreaterThan(0);
    await expect.poll(async () => (await costs(page)).join()).not.toBe(before);
    await noStale(page);
  };
  await changed(() =>
    page
      .locator('thead')
      .getByText(/Tokens used/i)
      .first()
      .click(),
  );
  await changed(() => page.getByRole('button', { name: /next page/i }).click());
  await changed(() => page.locator('select').first().selectOption({ index: 2 }));
  await page.getByRole('tab', { name: /By product/i }).click();
  await expect(page.getByRole('columnheader', { name: /^Product/ }).first()).toBeVisible();
  await expect.poll(() => chips(page).count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: /^Home$/ }).click();
  await expect(chips(page)).toHaveCount(0);
  await expect(page.locator('flexmeter-strip')).toHaveCount(0);
  expect(newErrors()).toEqual([]);
  await page.close();
});

test('the popup exports the table as the portal’s tab shows it, in the portal’s words', async () => {
  const page = await open('grid=native');
  const shown = await page.locator('thead th').allInnerTexts();
  const popup = await session.openPopup();
  const waiting = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Export this table' }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  const [head = '', ...rows] = text.slice(1).split('\r\n').filter(Boolean);
  expect(head.startsWith(`${shown.map((name) => name.trim()).join()},Cost in this period`)).toBe(true);
  expect(rows).toHaveLength(await page.locator('tbody tr').count());
  expect(newErrors()).toEqual([]);
  await popup.close();
  await page.close();
});

test('an idle page costs nothing', async () => {
  const page = await open('grid=native');
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const script = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  };
  const spent = async () => {
    const from = await script();
    await passTime(page, 60_000);
    return (await script()) - from;
  };
  // Looks that were due when the table came may still be made; then there is nothing left to do.
  await expect.poll(spent, { intervals: [0] }).toBe(0);
  // The measure works: what looks twice a second is seen.
  await page.evaluate(() => setInterval(() => document.querySelectorAll('*').length, 500));
  expect(await spent()).toBeGreaterThan(0);
  await page.close();
});
