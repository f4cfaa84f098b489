import type { Translate } from '@/components/text/translate';
import { shownName } from '@/core/privacy/disguise';
import type { MergeShown } from './people-view';

interface Props {
  readonly t: Translate;
  readonly merges: readonly MergeShown[];
  readonly unmerge: (merge: number) => void;
}

/** People the admin said are one, to be taken apart again. */
export function Merges({ t, merges, unmerge }: Props) {
  if (merges.length === 0) return null;
  return (
    <section class="data-section">
      <h2>{t('data_merges')}</h2>
      <ul class="settings-taught">
        {merges.map(({ id, people }) => {
          const names = new Intl.ListFormat(t.locale).format(
            people.map((one) => (one.email && one.name ? `${one.name} (${one.email})` : shownName(one))),
          );
          return (
            <li key={id}>
              <span data-private>{names}</span>
              <button
                type="button"
                class="button plain"
                aria-label={t('data_unmerge_named', [names])}
                onClick={() => unmerge(id)}
              >
                {t('data_unmerge')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
