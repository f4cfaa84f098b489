import type { StandingView } from '@/components/dashboard/overview/overview-view';
import type { RenewalAsk, RenewalEvents, RenewalView } from '@/components/dashboard/renewal/renewal-view';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { failure } from '../failure';
import { loadStanding } from '../renewal/load-standing';
import { openAround } from '../renewal/open-around';
import { openRenewals } from '../renewal/open-renewals';
import { RenewalWithBrief } from '../renewal/RenewalWithBrief';

/** When and how much to order next, worked out in a worker. */
export const open: OpenView = ({ t, plans, show, filter, onFilter }) => {
  let view: RenewalView | null | undefined;
  let standing: StandingView | null = null;
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
    const today = dayOfEpoch(Date.now());
    const asked = filter();
    around.forget();
    standing = null;
    renewals.ask({ team: asked.team, months }, today);
    void loadStanding(plans, asked, today).then((found) => {
      if (asked === filter()) standing = found;
      draw();
    });
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
    show(
      <RenewalWithBrief t={t} view={view} plan={plan} standing={standing} events={events} around={around} />,
    );
  };
  draw();
  onFilter(ask);
  ask();
  return renewals.close;
};
