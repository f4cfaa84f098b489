import { CurvesPanel } from '@/components/dashboard/people/CurvesPanel';
import { GroupsPage } from '@/components/dashboard/privacy/GroupsPage';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { live } from '../live';
import { tableSaver } from '../reports/save-table';

/** What people cost and could save, by group. */
export function openGroups(app: App): void {
  const { t, plans, show, filter } = app;
  const today = dayOfEpoch(Date.now());
  const save = tableSaver(app);
  show(<GroupsPage t={t} view={undefined} save={save} evidence={null} />);
  const load = async () => {
    const view = await plans.load('groups', filter(), today);
    const curves = view?.total ? await plans.load('curves', filter(), today) : null;
    return { view, curves };
  };
  live(app, load, ({ view, curves }) => (
    <GroupsPage
      t={t}
      view={view}
      save={save}
      evidence={curves?.curves ? <CurvesPanel t={t} view={curves} /> : null}
    />
  ));
}
