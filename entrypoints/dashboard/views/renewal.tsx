import { RenewalPage } from '@/components/dashboard/renewal/RenewalPage';
import type { RenewalAsk, RenewalEvents, RenewalView } from '@/components/dashboard/renewal/renewal-view';
import { dayOfEpoch } from '@/core/units/day';
import type { App, OpenView } from '../app';
import { failure } from '../failure';
import { BriefBeside } from '../renewal/BriefBeside';
import { openRenewals } from '../renewal/open-renewals';

/** When and how much to order next, worked out in a worker. */
export const open: OpenView = (app) => {
  const { t, show, filter, onFilter } = app;
  const renewals = openRenewals(
    (view) => draw({ view }),
    (cause) => {
      show(<p class="settings">{t(failure(cause))}</p>);
      console.error(cause.name);
    },
  );
  let months: RenewalAsk['months'] = 12;
  const ask = () => renewals.ask({ team: filter().team, months }, dayOfEpoch(Date.now()));
  const events: RenewalEvents = {
    lookAhead: (wanted) => {
      months = wanted;
      ask();
    },
  };
  const draw = (state: { readonly view: RenewalView | null } | null) =>
    show(<RenewalPage t={t} state={state} events={events} brief={briefOf(app, state?.view ?? null)} />);
  draw(null);
  onFilter(ask);
  ask();
  return renewals.close;
};

const briefOf = (app: App, view: RenewalView | null) =>
  view?.answer ? (
    <BriefBeside key={`${view.team}:${view.months}`} app={app} renewal={{ ...view, answer: view.answer }} />
  ) : null;
