import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import { momentText } from './moment-text';
import type { RestoreAsked, StorageEvents } from './storage-view';

interface Props {
  readonly t: Translate;
  readonly restore: RestoreAsked | null;
  readonly events: StorageEvents;
}

/** Everything in one file, and back: also the way to a second browser. */
export function Backup({ t, restore, events }: Props) {
  return (
    <section class="data-section">
      <h2>{t('data_backup')}</h2>
      <p class="quiet">{t('data_backup_why')}</p>
      {restore ? (
        <Question t={t} restore={restore} events={events} />
      ) : (
        <div class="data-actions">
          <button type="button" class="button primary" onClick={events.backup}>
            {t('data_backup_save')}
          </button>
          <label class="button">
            {t('data_backup_choose')}
            <input
              type="file"
              class="visually-hidden"
              accept=".flexmeter"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = '';
                if (file) events.chooseBackup(file);
              }}
            />
          </label>
        </div>
      )}
    </section>
  );
}

function Question({ t, restore, events }: { t: Translate; restore: RestoreAsked; events: StorageEvents }) {
  const number = (count: number) => formatNumber(count, t.locale);
  return (
    <section class="settings-ask" aria-label={t('data_restore')}>
      <p>
        <strong>{restore.file}</strong>
      </p>
      <p>
        {t('data_restore_holds', [
          momentText(restore.at, t.locale),
          number(restore.teams),
          number(restore.people),
          number(restore.readings),
          number(restore.dailyRows),
        ])}
      </p>
      <p class="quiet">{t(restore.withSettings ? 'data_restore_empty' : 'data_restore_merge')}</p>
      <div class="data-actions">
        <button type="button" class="button primary" onClick={events.restore}>
          {t('data_restore')}
        </button>
        <button type="button" class="button" onClick={events.dontRestore}>
          {t('data_restore_no')}
        </button>
      </div>
    </section>
  );
}
