import type { Asked } from './asked';

/** Of a company with many teams those first in the list: each takes seconds where it is large. */
const MOST_TEAMS = 6;

/** Teams whose views are worked out ahead, the one that is looked at first. */
export const teamsAhead = ({ team, teams }: Pick<Asked, 'team' | 'teams'>): readonly string[] =>
  [team, ...teams.map(({ key }) => key).filter((key) => key !== team)].slice(0, MOST_TEAMS);
