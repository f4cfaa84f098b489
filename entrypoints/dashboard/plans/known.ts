import { everybodysDays } from '@/core/store/daily/everybodys-days';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { membersOf } from '@/core/store/people-care/members-of';
import { loadMemberships } from '@/core/store/people-care/memberships';
import { placesOn } from '@/core/store/people-care/places-on';
import { READ_TABLES } from '@/core/store/revisions';
import { loadVerdicts } from '@/core/store/verdicts';
import { remember } from './remember';

/** Teams whose large parts stay in memory at once. */
const TEAMS = 3;
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
export const knownMemberships = remember(READ_TABLES, 1, loadMemberships);
export const knownPlaces = remember(READ_TABLES, 1, placesOn);

/** `membersOf` of this many groups, read again only after a change. */
const GROUPS = 60;
export const knownMembers = remember(READ_TABLES, GROUPS, membersOf);
