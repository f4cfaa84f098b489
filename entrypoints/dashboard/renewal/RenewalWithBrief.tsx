import type { PlannedRenewal } from '@/components/dashboard/brief/brief-view';
import type { StandingView } from '@/components/dashboard/overview/overview-view';
import { AroundPlan } from '@/components/dashboard/renewal/AroundPlan';
import { RenewalPage } from '@/components/dashboard/renewal/RenewalPage';
import type { RenewalEvents, RenewalView } from '@/components/dashboard/renewal/renewal-view';
import type { Translate } from '@/components/text/translate';
import { BriefBeside } from './BriefBeside';
import type { Arounds } from './open-around';

interface Props {
  readonly t: Translate;
  /** undefined: not there yet; null: nothing was read yet. */
  readonly view: RenewalView | null | undefined;
  /** What the view holds once there is a plan. */
  readonly plan: PlannedRenewal | null;
  readonly standing: StandingView | null;
  readonly events: RenewalEvents;
  readonly around: Arounds;
}

/** The page of a plan with what goes with it: the brief, budget and seats. */
export function RenewalWithBrief({ t, view, plan, standing, events, around }: Props) {
  const brief = plan && (
    <BriefBeside key={`${plan.team}:${plan.months}`} t={t} renewal={plan} around={() => around.ask(plan)} />
  );
  return (
    <RenewalPage
      t={t}
      state={view === undefined ? null : { view }}
      events={events}
      standing={standing}
      brief={brief}
      around={<AroundPlan t={t} around={around.now()} />}
    />
  );
}
