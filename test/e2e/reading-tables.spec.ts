import { VISITS } from './reading/all-visits';
import { readEverything, remounted, rowsShown } from './reading/drive';
import { expectComplete, isComplete } from './reading/expect-true';
import { open, test } from './reading/fixture';
import { truthAt } from './reading/visits';

test.describe('every page, grid, language and wording is read as it is', () => {
  for (const visit of VISITS) {
    const { page, team, period, options } = visit;
    test([page, team, period, ...Object.values(options)].join(' '), async ({ portal, inside }) => {
      const truth = truthAt(visit);
      await open(portal, visit);
      if (options.trap === 'remount') await remounted(portal, options.grid);
      else await rowsShown(portal, options.grid);
      await readEverything(portal, () => isComplete(inside, truth));
      await expectComplete(inside, truth);
    });
  }
});
