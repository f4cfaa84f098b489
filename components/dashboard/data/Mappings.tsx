import type { Translate } from '@/components/text/translate';
import { formatDay, formatNumber } from '@/core/units/format';
import type { MappingShown } from './people-view';
import { PLACE_NAMES } from './place-names';

interface Props {
  readonly t: Translate;
  readonly mappings: readonly MappingShown[];
  readonly takeBack: (mapping: MappingShown) => void;
}

/** Lists of where people belong, each to be taken back whole. */
export function Mappings({ t, mappings, takeBack }: Props) {
  return (
    <section class="data-section">
      <h2>{t('data_mappings')}</h2>
      <p class="quiet">{t('data_mappings_why')}</p>
      {mappings.length === 0 ? (
        <p>{t('data_mappings_none')}</p>
      ) : (
        <div class="settings-table">
          <table aria-label={t('data_mappings')}>
            <thead>
              <tr>
                <th scope="col">{t('data_mapping_file')}</th>
                <th scope="col">{t('data_mapping_of')}</th>
                <th scope="col">{t('data_mapping_holds')}</th>
                <th scope="col">
                  <span class="visually-hidden">{t('data_take_back')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {mappings.map((mapping) => (
                <tr key={mapping.ids.join(' ')}>
                  <td>
                    {mapping.file ?? originText(t, mapping)}
                    {mapping.file === null ? null : (
                      <span class="quiet data-sub">{originText(t, mapping)}</span>
                    )}
                  </td>
                  <td>{formatDay(mapping.day, t.locale)}</td>
                  <td>
                    {mapping.kinds.map(({ kind, people, places }) => (
                      <span key={kind} class="data-sub">
                        {t(
                          'data_mapping_holds_people',
                          [
                            t(PLACE_NAMES[kind]),
                            formatNumber(places, t.locale),
                            formatNumber(people, t.locale),
                          ],
                          people,
                        )}
                      </span>
                    ))}
                  </td>
                  <td>
                    <button
                      type="button"
                      class="button plain"
                      aria-label={t('data_take_back_named', [mapping.file ?? originText(t, mapping)])}
                      onClick={() => takeBack(mapping)}
                    >
                      {t('data_take_back')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const originText = (t: Translate, { origin }: MappingShown): string =>
  t(origin === 'mapping' ? 'data_mapping_own' : 'data_kind_groups');
