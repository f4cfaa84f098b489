import type { Translate } from '@/components/text/translate';
import { Wide } from '@/components/ui/Wide';
import { agreeing } from '@/core/advice/agreement';
import { formatDays, formatNumber } from '@/core/units/format';
import type { PersonView } from './person-view';
import { planWords } from './plan-words';

interface Props {
  readonly t: Translate;
  readonly view: Pick<PersonView, 'windows'>;
}

/** What the past alone says, window by window. */
export function LookBacks({ t, view: { windows } }: Props) {
  const { agree, of } = agreeing(windows);
  const count = (number: number) => formatNumber(number, t.locale);
  return (
    <section class="settings-section">
      <h2>{t('person_windows')}</h2>
      <p>
        {t('person_windows_agree', [count(agree), count(of)])}{' '}
        <span class="quiet">{t('person_windows_note')}</span>
      </p>
      <Wide label={t('person_windows')}>
        <table aria-label={t('person_windows')}>
          <thead>
            <tr>
              <th scope="col">{t('person_window_time')}</th>
              <th scope="col">{t('person_window_says')}</th>
              <th scope="col" class="number">
                {t('person_window_agrees')}
              </th>
            </tr>
          </thead>
          <tbody>
            {windows.map(({ days, seats, agrees }) => (
              <tr key={days}>
                <th scope="row">{t('person_window', [formatDays(days, t.locale)])}</th>
                <td>{seats === null ? t('person_window_unknown') : planWords(t, seats)}</td>
                <td>{agrees === null ? '–' : t(agrees ? 'person_window_yes' : 'person_window_no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}
