import { GRIDS, LANGUAGES } from '../../portal/shared/options';
import { pairwise } from './pairs';
import type { Visit } from './visits';

/** Visits in which nearly every two of page, grid, language, wording, trap, select ... meet (817 of 840 pairs). */
export const VISITS = pairwise(
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
).map(
  ({ page, period, team, ...options }) =>
    ({ page, period, team: team === 'all' ? team : Number(team), options }) satisfies Visit,
);
