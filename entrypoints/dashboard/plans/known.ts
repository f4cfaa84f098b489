import { everybodysDays } from '@/core/store/daily/everybodys-days';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadMemberships } from '@/core/store/people-care/memberships';
import { placesOn } from '@/core/store/people-care/places-on';
import { loadVerdicts } from '@/core/store/verdicts';
import { remember } from './remember';

/** Teams whose large parts stay in memory at once. */
const TEAMS = 2;
const FACTS = [
  ...['captures', 'rows', 'balances', 'people', 'teams', 'merges'],
  ...['summaries', 'dictionaries', 'imports'],
] as const;

/** `loadTeamFacts`, read again only after a change. */
export const knownFacts = remember(FACTS, 2 * TEAMS, loadTeamFacts);

/** `everybodysDays`, read again only after a change: some 15 bytes a row. */
export const knownDays = remember(['chunks', 'dictionaries', 'merges'], TEAMS, everybodysDays);

/** `loadVerdicts`, read again only after a change. */
export const knownVerdicts = remember(['kept:verdict'], TEAMS, loadVerdicts);

/** `loadMemberships` and `placesOn`, read again only after a change. */
const PLACES = ['memberships', 'merges', 'settings'] as const;
export const knownMemberships = remember(PLACES, 1, loadMemberships);
export const knownPlaces = remember(PLACES, 1, placesOn);
