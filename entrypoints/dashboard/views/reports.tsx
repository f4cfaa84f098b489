import { ReportsPage } from '@/components/dashboard/reports/ReportsPage';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { onceOpened } from '../forecast/once-opened';
import { live } from '../live';
import { MailBeside } from '../reports/MailBeside';
import { TablesBeside } from '../reports/TablesBeside';

/** Tables as files, and a mail for a team lead. */
export const open: OpenView = (app) => {
  const { t, plans, filter } = app;
  const forecasts = onceOpened();
  const load = async () => {
    const today = dayOfEpoch(Date.now());
    const [facts, choices] = await Promise.all([
      plans.load('report', filter(), today),
      plans.load('choices', filter(), today),
    ]);
    return { facts, groups: choices?.groups ?? [] };
  };
  live(app, load, ({ facts, groups }) => (
    <ReportsPage t={t} facts={facts}>
      {facts ? <TablesBeside app={app} facts={facts} forecasts={forecasts.get} /> : null}
      {facts ? <MailBeside app={app} groups={groups} forecasts={forecasts.get} /> : null}
    </ReportsPage>
  ));
  return forecasts.close;
};
