import { VISITS } from './reading/all-visits';
import { lookAtEverything, rowsShown } from './reading/drive';
import { expectComplete } from './reading/expect-true';
import { open, test } from './reading/fixture';
import { truthAt } from './reading/visits';

/** How long the extension takes, at most, to look again after the page changed. */
const LOOKS_AGAIN_MS = 300;

test.describe('every page, grid, language and wording is read as it is', () => {
  for (const visit of VISITS) {
    const { page, team, period, options } = visit;
    test([page, team, period, ...Object.values(options)].join(' '), async ({ portal, inside }) => {
      await open(portal, visit);
      await rowsShown(portal, options.grid);
      if (options.trap === 'remount') await portal.waitForTimeout(2000); // it mounts anew under way
      await lookAtEverything(portal, options.grid, () => portal.waitForTimeout(LOOKS_AGAIN_MS));
      await expectComplete(inside, truthAt(visit));
    });
  }
});
