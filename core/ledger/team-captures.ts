import type { CaptureMeta, TeamFacts } from './types';

/** The captures that show this team itself: a reading of all teams together says nothing of one, nor the reverse. */
export const teamCaptures = ({ team, captures }: TeamFacts): CaptureMeta[] =>
  captures.filter((capture) => capture.team.kind === (team === 'all' ? 'all' : 'one'));
