import type { PageKind, TeamRef } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { isoOfDay } from '@/core/units/day';

const MAX_TEAM = 60;

/** Letters and digits of any script, the rest as single hyphens: no path, no hidden or right-to-left trick. */
const safe = (text: string): string =>
  [...text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')]
    .slice(0, MAX_TEAM)
    .join('')
    .replace(/^-+|-+$/g, '');

/** Name of a report's file: `flexmeter-by-user-North-2026-08-01-to-2026-10-31.csv`. */
export function reportFileName(page: PageKind, team: TeamRef, period: Period | null): string {
  const days = period ? `${isoOfDay(period.from)}-to-${isoOfDay(period.to)}` : '';
  const name = team.kind === 'all' ? 'all-teams' : safe(team.name);
  return `${['flexmeter', page, name, days].filter(Boolean).join('-')}.csv`;
}

/**
 * Name of a file that is saved from the dashboard: `flexmeter-waste-North-2026-01-01-to-2026-12-31.csv`.
 * @param team its name; null: all teams @param period null: all that is known @param ending without the dot
 */
export function savedFileName(
  what: string,
  team: string | null,
  period: Period | null,
  ending: string,
): string {
  const days = period ? `${isoOfDay(period.from)}-to-${isoOfDay(period.to)}` : 'all-days';
  const name = team === null ? 'all-teams' : safe(team);
  return `${['flexmeter', what, name, days].filter(Boolean).join('-')}.${ending}`;
}

/** Name of a file of people to assign: `flexmeter-assign-AutoCAD.csv`. @param product null: Flex */
export const assignmentFileName = (product: string | null): string =>
  `flexmeter-assign-${safe(product ?? 'Flex') || 'product'}.csv`;

/** Name of the page for finance: `flexmeter-renewal-North-2026-11-22.html`. */
export const briefFileName = (team: string, today: Day): string =>
  `${['flexmeter-renewal', safe(team), isoOfDay(today)].filter(Boolean).join('-')}.html`;
