import { useEffect, useState } from 'preact/hooks';
import { wholeTeam } from '@/core/model/filter';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { failure } from '../failure';
import { openPlans } from './open-plans';
import type { PlanName, PlanViews } from './plan-views';

interface KeptView<N extends PlanName> {
  readonly view: PlanViews[N] | null;
  /** How far it is, or what went wrong; empty when there is nothing to say. */
  readonly said: string;
  /** Changes what is kept, then loads anew and says that it is done. */
  readonly act: (work: Promise<void>, done: string) => void;
}

/** A team's view of things the admin keeps, worked out in a worker of its own. @param team its key */
export function useKeptView<N extends PlanName>({ t }: Pick<App, 't'>, name: N, team: string): KeptView<N> {
  const [view, setView] = useState<PlanViews[N] | null>(null);
  const [said, setSaid] = useState(t('forecast_working'));
  const [plans] = useState(openPlans);
  useEffect(() => plans.close, [plans]);
  const after = async (work: Promise<void>, done: string) => {
    try {
      await work;
      const loaded = await plans.load(name, wholeTeam(team), dayOfEpoch(Date.now()));
      setView(() => loaded);
      setSaid(done);
    } catch (cause) {
      setSaid(t(failure(cause)));
    }
  };
  const act = (work: Promise<void>, done: string) => void after(work, done);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the team alone decides; changes load anew themselves
  useEffect(() => act(Promise.resolve(), ''), [team]);
  return { view, said, act };
}
