import { GRIDS, LANGUAGES } from '../portal/shared/options';
import { lookAtEverything, rowsShown } from './reading/drive';
import { expectComplete } from './reading/expect-true';
import { open, test, truthAt, type Visit } from './reading/fixture';
import { pairwise } from './reading/pairs';

/** How long the extension takes, at most, to look again after the page changed. */
const LOOKS_AGAIN_MS = 300;

const VISITS = pairwise(
  {
    page: ['by-user', 'by-product', 'person', 'usage-report', 'seat-usage'],
    grid: GRIDS,
    lang: LANGUAGES,
    trap: ['', 'total', 'footer', 'upper,arrows', 'shuffle', 'tooltips', 'late', 'remount', 'placeholder'],
    wording: ['new', 'old'],
    select: ['mui', 'native', 'input'],
    names: ['shown', 'hashed'],
    groups: ['expanded', 'collapsed', 'none'],
    period: ['past3Months', 'past12Months', 'past30Days'],
    team: ['0', '1', 'all'],
  },
  60,
);

test.describe('every page, grid, language and wording is read as it is', () => {
  for (const { page, period, team, ...options } of VISITS) {
    const name = [page, team, period, ...Object.values(options)].join(' ');
    test(name, async ({ portal, inside }) => {
      const visit: Visit = { page, period, team: team === 'all' ? team : Number(team), options };
      await open(portal, visit);
      await rowsShown(portal, options.grid);
      if (options.trap === 'remount') await portal.waitForTimeout(2000); // it mounts anew under way
      await lookAtEverything(portal, options.grid, () => portal.waitForTimeout(LOOKS_AGAIN_MS));
      await expectComplete(inside, truthAt(visit));
    });
  }
});
