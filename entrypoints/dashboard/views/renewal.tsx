import type { PlannedRenewal } from '@/components/dashboard/brief/brief-view';
import { AroundPlan } from '@/components/dashboard/renewal/AroundPlan';
import { RenewalPage } from '@/components/dashboard/renewal/RenewalPage';
import type { RenewalAsk, RenewalEvents, RenewalView } from '@/components/dashboard/renewal/renewal-view';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { failure } from '../failure';
import { BriefBeside } from '../renewal/BriefBeside';
import { openAround } from '../renewal/open-around';
import { openRenewals } from '../renewal/open-renewals';

/** When and how much to order next, worked out in a worker. */
export const open: OpenView = ({ t, plans, show, filter, onFilter }) => {
  let view: RenewalView | null | undefined;
  let months: RenewalAsk['months'] = 12;
  const around = openAround(plans, () => draw());
  const renewals = openRenewals(
    (found) => {
      view = found;
      draw();
    },
    (cause) => {
      show(<p class="settings">{t(failure(cause))}</p>);
      console.error(cause.name);
    },
  );
  const ask = () => {
    around.forget();
    renewals.ask({ team: filter().team, months }, dayOfEpoch(Date.now()));
  };
  const events: RenewalEvents = {
    lookAhead: (wanted) => {
      months = wanted;
      ask();
    },
  };
  const draw = () => {
    const plan = view?.answer ? { ...view, answer: view.answer } : null;
    if (plan?.answer.done) around.prepare(plan);
    const state = view === undefined ? null : { view };
    show(<RenewalPage t={t} state={state} events={events} brief={plan && brief(plan)} around={beside()} />);
  };
  const brief = (plan: PlannedRenewal) => (
    <BriefBeside key={`${plan.team}:${plan.months}`} t={t} renewal={plan} around={() => around.ask(plan)} />
  );
  const beside = () => <AroundPlan t={t} around={around.now()} />;
  draw();
  onFilter(ask);
  ask();
  return renewals.close;
};
