import { LANGUAGES } from '../portal/shared/options';
import { expectComplete } from './reading/expect-true';
import { expect, open, test } from './reading/fixture';
import { truthAt, type Visit } from './reading/visits';
import { readings, remembered } from './remembered';

for (const lang of LANGUAGES)
  for (const wording of ['new', 'old'])
    for (const page of ['summary', 'balances'] as const)
      test(`the figures of ${page}, ${lang}, ${wording}`, async ({ portal, inside }) => {
        const visit: Visit = {
          page,
          options: { lang, wording, select: wording === 'new' ? 'mui' : 'input' },
        };
        const truth = truthAt(visit);
        await open(portal, visit);
        const found = await expectComplete(inside, truth);
        expect(found.figures).toEqual(truth.figures);
        if (page === 'summary') expect(found.uses).toEqual(truth.uses);
        if (page === 'balances')
          expect(found.lots.map(({ tokens, expiresOn }) => ({ tokens, expiresOn }))).toEqual(
            truth.lots.map(({ tokens, expiresOn }) => ({ tokens, expiresOn })),
          );
      });

for (const lang of LANGUAGES)
  test(`token events are read once the admin opens them, ${lang}`, async ({ portal, inside }) => {
    const visit: Visit = { page: 'balances', options: { lang } };
    const truth = truthAt(visit);
    await open(portal, visit);
    await expectComplete(inside, truth);
    await portal.locator('#mfe-container button.MuiButton-outlined').click();
    const plain = (events: typeof truth.events) =>
      events.map(({ day, kind, tokens }) => [day, kind, tokens]).sort();
    expect(truth.events.length).toBeGreaterThan(0);
    await expect
      .poll(async () => plain((await remembered(inside))[0]?.events.slice() ?? []))
      .toEqual(plain(truth.events));
    const lastRead = async () => (await readings(inside))[0]?.readAt ?? 0;
    const opened = await lastRead();
    await portal.keyboard.press('Escape');
    await expect(portal.getByRole('dialog')).toHaveCount(0);
    await expect.poll(lastRead).toBeGreaterThan(opened);
    await expectComplete(inside, truth);
    expect(plain((await remembered(inside))[0]?.events.slice() ?? [])).toEqual(plain(truth.events));
  });
