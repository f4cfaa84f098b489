import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '@/core/units/brands';
import { formatNumber } from '@/core/units/format';
import { filesOf, pack } from '../../scripts/pack.mjs';
import { FIREFOX_EXTENSION } from '../support/build';
import { generateCompany } from '../support/company';
import { rowsIn } from '../support/company/rows-in';
import { dailyTable } from '../support/exports/table';
import { writeText } from '../support/exports/write-text';
import { clickClosed } from '../support/firefox/closed';
import { type FirefoxSession, launchFirefox } from '../support/firefox/launch';
import { choose, click, goTo, shows } from '../support/firefox/page';
import { hasFirefox, portalBehindProxy } from '../support/firefox/with-portal';

const today = day(Math.floor(Date.now() / 86_400_000));
const company = generateCompany({ today, seed: 21, people: 14, teams: 2, history: 150 });
const period = { from: day(today - 120), to: day(today - 1) };
const rows = formatNumber([...rowsIn(company, 'all', period)].length, 'en');

describe.skipIf(!hasFirefox)('data in Firefox', () => {
  let portal: Awaited<ReturnType<typeof portalBehindProxy>>;
  let session: FirefoxSession;
  let folder = '';
  let profile = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'flexmeter-fx-data-'));
    profile = join(folder, 'profile');
    await writeFile(join(folder, 'flexmeter.zip'), pack(filesOf(FIREFOX_EXTENSION)));
    await writeFile(join(folder, 'usage.csv'), writeText(dailyTable(company, 'all', period, 'token-usage')));
    portal = await portalBehindProxy();
    // The package, installed for good: what is installed from a folder is gone with its data at the next start.
    session = await launchFirefox({ extension: join(folder, 'flexmeter.zip'), proxy: portal.proxy, profile });
  });
  afterAll(async () => {
    await session?.close();
    await portal?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('an export file is shown, stored on request, and adds up', async () => {
    const page = await session.openDashboard('#/data');
    await choose(page, 'Choose files', join(folder, 'usage.csv'));
    await shows(page, 'Nothing is stored yet.');
    await click(page, `Import ${rows} rows`);
    await shows(page, '1 table stored');
    for (const { name } of company.teams) await shows(page, name);
    await page.close();
  });

  it('a backup restores the same into an emptied database', async () => {
    const page = await session.openDashboard('#/data/storage');
    await shows(page, 'Save a full backup');
    const { name, bytes } = await session.saved(() => click(page, 'Save a full backup'));
    expect(name).toMatch(/^flexmeter-backup-\d{4}-\d\d-\d\d\.flexmeter$/);
    await writeFile(join(folder, name), bytes);
    for (const team of company.teams) {
      await click(page, `Delete ${team.name}`);
      await click(page, 'Delete the team’s data');
      await shows(page, `${team.name} was deleted.`);
    }
    await choose(page, 'Restore a backup', join(folder, name));
    await shows(page, /Saved .*Teams: 2\./);
    await click(page, 'Restore');
    await shows(page, 'The backup was restored.');
    for (const team of company.teams) await shows(page, team.name);
    expect([...session.pageErrors, ...(await session.complaints())]).toEqual([]);
    await page.close();
  });

  it('a restart of the browser keeps everything', async () => {
    const { origin } = session;
    await session.close();
    session = await launchFirefox({
      extension: '',
      installed: true,
      uuid: new URL(origin).host,
      proxy: portal.proxy,
      profile,
    });
    const page = await session.openDashboard('#/data/storage');
    for (const team of company.teams) await shows(page, team.name);
    await goTo(page, '#/people');
    await shows(page, /People shown: [1-9]/);
    expect([...session.pageErrors, ...(await session.complaints())]).toEqual([]);
    expect(portal.proxy.refused).toEqual([]);
  });

  it('a file dropped in the view is shown; a file given to the strip in the portal, too', async () => {
    const text = await readFile(join(folder, 'usage.csv'), 'utf8');
    const page = await session.openDashboard('#/data');
    await shows(page, 'Choose files');
    await page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'usage.csv', { type: 'text/csv' }));
      document
        .querySelector('.drop')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, text);
    await shows(page, `Import ${rows} rows`);
    await page.close();

    const strip = await session.openPortal('/token-usage/by-user?company=demo&delay=50&grid=native');
    await strip.waitForSelector('flexmeter-chip', { timeout: 90_000 });
    const [chooser] = await Promise.all([
      strip.waitForFileChooser(),
      clickClosed(session.browser, strip, 'flexmeter-strip', /^Import files$/),
    ]);
    await chooser.accept([join(folder, 'usage.csv')]);
    const opened = await session.tab(/dashboard\.html#\/data/);
    await shows(opened, `Import ${rows} rows`);
    await opened.close();
    await strip.close();
    expect([...session.pageErrors, ...(await session.complaints())]).toEqual([]);
  });
});
