import { useEffect, useState } from 'preact/hooks';
import type { GroupMail, GroupOption } from '@/components/dashboard/mail/group-mail';
import { MailPanel } from '@/components/dashboard/mail/MailPanel';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { failure } from '../failure';
import type { ForecastClient } from '../forecast/forecast-client';
import { loadMail } from './load-mail';

interface Props {
  readonly app: App;
  readonly groups: readonly GroupOption[];
  readonly forecasts: () => ForecastClient;
}

/** The mail for a team lead, worked out when a group is chosen. */
export function MailBeside({ app: { t, plans, filter }, groups, forecasts }: Props) {
  const [chosen, choose] = useState<GroupOption | null>(null);
  const [mail, setMail] = useState<GroupMail | null>(null);
  const [said, say] = useState('');
  const asked = filter();
  useEffect(() => {
    let newest = true;
    setMail(null);
    say(chosen ? t('forecast_working') : '');
    const load = async (group: GroupOption) => {
      try {
        const found = await loadMail(plans, forecasts, asked, group, dayOfEpoch(Date.now()));
        if (!newest) return;
        setMail(found);
        say('');
      } catch (cause) {
        if (newest) say(t(failure(cause)));
      }
    };
    if (chosen) void load(chosen);
    return () => {
      newest = false;
    };
  }, [t, plans, forecasts, chosen, asked]);
  return <MailPanel t={t} groups={groups} chosen={chosen} choose={choose} mail={mail} said={said} />;
}
