import type { Capture } from '@/core/model/capture';
import { dayOfEpoch } from '@/core/units/day';
import { tableOf, teamsOf } from '../../portal/server/answer';
import { truthOf } from '../../portal/server/truth';
import { PATHS } from '../../portal/shared/pages';
import { periodOfPreset, periodToData, periodToText } from '../../portal/shared/periods';
import type { Preset } from '../../portal/shared/table';

/** A visit to one of the portal's pages: the page, and options of the stand-in portal. */
export interface Visit {
  readonly page: keyof typeof PATHS;
  readonly team?: number | 'all';
  readonly period?: Preset;
  readonly options?: Readonly<Record<string, string>>;
}

/** The data behind every reading test. */
const COMPANY = { seed: '5', people: '80', delay: '50' };

/** Today of this machine: the extension in the browser sees the same. */
const today = dayOfEpoch(Date.now());

/** Names of the company's teams. */
export const TEAMS = teamsOf(new URLSearchParams(COMPANY));

const teamOf = ({ team = 0 }: Visit): string | null => (team === 'all' ? null : (TEAMS[team] ?? null));

const asked = (visit: Visit): URLSearchParams => {
  const wording = visit.options?.wording === 'old' ? 'old' : 'new';
  const team = teamOf(visit);
  const period = periodOfPreset(visit.period ?? 'past3Months', today, wording);
  return new URLSearchParams({
    ...COMPANY,
    ...visit.options,
    ...(team === null ? {} : { team }),
    period: periodToText(periodToData(period)),
    page: visit.page,
  });
};

/** Number of the person whose page is visited: who used most tokens there. */
function personOf(visit: Visit): string {
  const parameters = asked(visit);
  parameters.set('page', 'by-user');
  return tableOf(parameters).rows[0]?.id ?? '';
}

/** The address of a visit. */
export function addressOf(visit: Visit): string {
  const path = visit.page === 'person' ? `${PATHS.person}/${personOf(visit)}` : PATHS[visit.page];
  const parameters = new URLSearchParams({ ...COMPANY, ...visit.options });
  parameters.set('team', teamOf(visit) ?? '*');
  parameters.set('period', visit.period ?? 'past3Months');
  return `${path}?${parameters}`;
}

/** What a perfect reader takes from a visit. */
export function truthAt(visit: Visit): Capture {
  const parameters = asked(visit);
  if (visit.page === 'person') parameters.set('person', personOf(visit));
  const { capture } = truthOf(parameters);
  if (!capture) throw new Error(`nothing to read on ${visit.page}`);
  return capture;
}
