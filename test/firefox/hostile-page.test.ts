import { describe, expect, it } from 'vitest';
import { closedText } from '../support/firefox/closed';
import { firefoxForAll, hasFirefox } from '../support/firefox/with-portal';
import { loot, spy } from '../support/hostile-page';
import { PORTAL_HOST } from '../support/https';
import { until } from '../support/until';

const BY_USER = `https://${PORTAL_HOST}/token-usage/by-user?company=demo&delay=50&grid=native`;
const OURS = 'flexmeter-chip, flexmeter-card, flexmeter-strip';

describe.skipIf(!hasFirefox)(
  'a hostile page in Firefox, whose events tell it the node under the pointer',
  () => {
    const firefox = firefoxForAll();

    it('learns no figure of ours, and what it presses by script does nothing', async () => {
      const page = await firefox.session.browser.newPage();
      await page.evaluateOnNewDocument(spy);
      await page.goto(BY_USER);
      await page.waitForSelector('flexmeter-chip', { timeout: 90_000 });
      const said = () => closedText(firefox.session.browser, page, OURS);
      const figures = async () => [...new Set((await said()).match(/[$€]\d[\d,.]*\d/g))];
      const chips = await page.$$('flexmeter-chip');
      await chips[0]?.hover();
      await page.waitForSelector('flexmeter-card');
      await chips[1]?.click();
      await until('the card tells the arithmetic', async () => /Cost of a year/.test(await said()));
      // Over the card, bit by bit, wherever it stands; then along by keys.
      const chip = await chips[1]?.boundingBox();
      for (let down = -240; chip && down < 240; down += 12) await page.mouse.move(chip.x + 20, chip.y + down);
      await page.keyboard.press('Tab');
      await page.keyboard.press('a');
      await chips[2]?.click();

      const secrets = await figures();
      expect(secrets.length).toBeGreaterThan(5);
      const tabs = (await firefox.session.browser.pages()).length;
      const found = await page.evaluate(loot, secrets);
      expect(found.leaks).toEqual([]);
      expect(found.pressed).toBeGreaterThan(2); // here the page does get hold of buttons
      await until('the chips are still there', async () => (await figures()).length > 5);
      expect((await firefox.session.browser.pages()).length).toBe(tabs);
      await page.close();
    });
  },
);
