import type { SeatsAnswer, SeatsQuestion } from './types';

/** What a page asks the seats worker; a reply carries its request's number. */
export interface SeatsRequest<T> {
  readonly number: number;
  /** What the worker knows the team by. */
  readonly team: T;
  readonly question: SeatsQuestion;
}

export type SeatsReply = { readonly number: number } & (
  | { readonly tell: 'answer'; readonly answer: SeatsAnswer }
  /** The team isn't known any more, or the solver could not be loaded, or broke. */
  | { readonly tell: 'failed' }
);
