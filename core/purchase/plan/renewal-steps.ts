import { curveOf } from './curve';
import { policiesOf } from './policies';
import { recommend } from './recommend';
import type { RenewalCase } from './renewal-case';
import type { Changed, Curve, Policy, Renewal } from './renewal-types';
import { answerOtherwise, otherwise } from './what-if';

/** What is known of a renewal so far: the answer comes first, then what supports it. */
export interface RenewalAnswer {
  readonly renewal: Renewal;
  readonly policies: readonly Policy[];
  readonly curve: Curve | null;
  readonly changed: readonly Changed[];
  readonly done: boolean;
}

/** Works a renewal out, step by step, so that whoever asks can show the answer before the rest is there. */
export function* renewalSteps(found: RenewalCase, seed: number): Generator<RenewalAnswer> {
  const { situation, coarse } = found.situations(1);
  const renewal = recommend(situation, coarse, found.judgement, seed);
  const lockOutDay = renewal.lockOutDay ?? 0;
  const aim = { situation, lockOutDay };
  let answer: RenewalAnswer = {
    renewal,
    policies: policiesOf(aim, renewal.best),
    curve: null,
    changed: [],
    done: false,
  };
  yield answer;
  answer = { ...answer, curve: curveOf(aim, { situation: coarse, lockOutDay }, renewal.best) };
  yield answer;
  for (const other of otherwise(found.judgement)) {
    const made = other.demand === 1 ? { situation, coarse } : found.situations(other.demand);
    const changed = answerOtherwise(other, made.situation, made.coarse, seed);
    answer = { ...answer, changed: [...answer.changed, changed] };
    yield answer;
  }
  yield { ...answer, done: true };
}
