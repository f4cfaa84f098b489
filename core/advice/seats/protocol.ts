import type { SeatsAnswer, SeatsQuestion, TeamSeats } from './types';

/** What a page asks the seats worker; a reply carries its request's number. */
export interface SeatsRequest {
  readonly number: number;
  readonly team: TeamSeats;
  readonly question: SeatsQuestion;
}

export type SeatsReply = { readonly number: number } & (
  | { readonly tell: 'answer'; readonly answer: SeatsAnswer }
  /** The solver could not be loaded, or broke. */
  | { readonly tell: 'failed' }
);
