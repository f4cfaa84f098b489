import type { Translate } from '@/components/text/translate';
import { Confirm } from '@/components/ui/Confirm';
import { Wide } from '@/components/ui/Wide';
import { formatNumber, formatPeriod } from '@/core/units/format';
import { healthText } from './health-text';
import { momentText } from './moment-text';
import type { TeamStored } from './storage-view';

interface Props {
  readonly t: Translate;
  readonly team: TeamStored;
  readonly onDelete: () => void;
}

/** A team's last reading of each page and its files, and how well each was understood. */
export function TeamReadings({ t, team, onDelete }: Props) {
  const name = team.name ?? t('data_all_teams');
  const number = (count: number) => formatNumber(count, t.locale);
  return (
    <div class="data-team">
      <div class="data-team-head">
        <h3>{name}</h3>
        <Confirm
          label={t('data_delete_team')}
          name={t('data_delete_team_named', [name])}
          question={t('data_delete_team_ask', [name])}
          yes={t('data_delete_team_yes')}
          no={t('data_keep_team')}
          onYes={onDelete}
        />
      </div>
      <Wide label={t('data_readings_of', [name])}>
        <table aria-label={t('data_readings_of', [name])}>
          <thead>
            <tr>
              <th scope="col">{t('data_source')}</th>
              <th scope="col">{t('data_read_on')}</th>
              <th scope="col">{t('data_health')}</th>
            </tr>
          </thead>
          <tbody>
            {team.pages.map((page) => (
              <tr key={page.page}>
                <td>{t.maybe(`data_page_${page.page.replaceAll('-', '_')}`, [])}</td>
                <td>{momentText(page.readAt, t.locale)}</td>
                <td class={page.complete ? undefined : 'look'}>{healthText(t, page)}</td>
              </tr>
            ))}
            {team.files.map((file) => (
              <tr key={file.id}>
                <td>
                  {t.maybe(`data_kind_${file.kind.replaceAll('-', '_')}`, []) ?? file.kind}
                  <span class="quiet data-sub">{file.name}</span>
                </td>
                <td>{momentText(file.importedAt, t.locale)}</td>
                <td>
                  {t('data_file_rows', [number(file.rows)], file.rows)}
                  {file.rejected > 0
                    ? ` ${t('data_file_rejected', [number(file.rejected)], file.rejected)}`
                    : null}
                  {file.period ? (
                    <span class="quiet data-sub">{formatPeriod(file.period, t.locale)}</span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}
