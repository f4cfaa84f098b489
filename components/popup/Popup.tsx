import type { Translate } from '@/components/text/translate';
import { stepsDone } from '@/core/model/first-run';
import { formatNumber } from '@/core/units/format';
import { Answer } from './Answer';
import { Balance } from './Balance';
import { Facts } from './Facts';
import { FirstRunSteps } from './FirstRunSteps';
import { Movers } from './Movers';
import type { FirstRun, PopupEvents, PopupView } from './view';
import './popup.css';

interface Props {
  readonly t: Translate;
  readonly view: PopupView | FirstRun;
  readonly events: PopupEvents;
  /** What happened to the last thing the admin asked for, as a sentence. */
  readonly notice: string | null;
}

/** The balance forecast at a glance: answer, evidence, controls. */
export function Popup({ t, view, events, notice }: Props) {
  if (!('outlook' in view)) return <FirstRunSteps t={t} steps={view.steps} events={events} />;
  const { outlook } = view;
  const team = view.teams.find(({ key }) => key === outlook.team);
  const sample = team?.sample ?? false;
  const nameOf = (name: string | null | undefined) => name ?? t('popup_all_teams');
  return (
    <main class="popup">
      <header class="popup-head">
        {view.teams.length > 1 ? (
          <select
            class="field popup-team"
            aria-label={t('popup_team')}
            value={outlook.team}
            onChange={(event) => events.chooseTeam(event.currentTarget.value)}
          >
            {view.teams.map(({ key, name }) => (
              <option key={key} value={key}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        ) : (
          <h2 class="popup-team">{nameOf(team?.name)}</h2>
        )}
        {sample ? <span class="popup-sample">{t('popup_sample')}</span> : null}
      </header>
      <Answer t={t} outlook={outlook} />
      <Facts t={t} view={view} />
      <Balance t={t} outlook={outlook} />
      <Movers t={t} movers={outlook.movers} names={view.names} />
      <p class="quiet popup-fresh">{freshness(t, view)}</p>
      {notice ? (
        <p class="popup-notice" role="status">
          {notice}
        </p>
      ) : null}
      {view.steps ? (
        <button type="button" class="button plain popup-first" onClick={events.openFirstRun}>
          {t('first_continue', [
            formatNumber(stepsDone(view.steps), t.locale),
            formatNumber(Object.keys(view.steps).length, t.locale),
          ])}
        </button>
      ) : null}
      <footer class="popup-actions">
        <button type="button" class="button" onClick={() => events.exportCsv(outlook.team)}>
          {t('popup_export')}
        </button>
        <button type="button" class="button plain" onClick={events.openForecast}>
          {t('forecast_title')}
        </button>
        <button type="button" class="button plain" onClick={events.openPortal}>
          {t('popup_open_portal')}
        </button>
        <button type="button" class="button plain" onClick={events.openSettings}>
          {t('popup_settings')}
        </button>
        {sample ? (
          <button type="button" class="button plain" onClick={events.removeSample}>
            {t('popup_remove_sample')}
          </button>
        ) : null}
      </footer>
    </main>
  );
}

const MS_PER_DAY = 86_400_000;

/** How old the newest reading is, and how much of the history is known. */
function freshness(t: Translate, { outlook, now }: PopupView): string {
  const newest = Math.max(0, ...outlook.freshness.map((reading) => reading.readAt));
  if (newest === 0) return t('popup_never_read');
  const days = Math.floor((now - newest) / MS_PER_DAY);
  const ago = new Intl.RelativeTimeFormat(t.locale, { numeric: 'auto' }).format(-Math.max(0, days), 'day');
  return t('popup_read', [ago]);
}
