import type { Translate } from '@/components/text/translate';
import type { Filters, VerdictKind } from './people-view';

interface Props {
  readonly t: Translate;
  readonly filters: Filters;
  readonly change: (filters: Partial<Filters>) => void;
}

const KINDS = [
  ['', 'people_all'],
  ['move', 'people_move'],
  ['unsure', 'people_unsure'],
  ['keep', 'people_keep'],
  ['decided', 'people_decided'],
] as const satisfies readonly (readonly ['' | VerdictKind, string])[];

/** Narrow down who is shown. */
export function PeopleFilters({ t, filters, change }: Props) {
  return (
    <search class="settings-row">
      <label class="labelled">
        <span class="quiet">{t('people_find')}</span>
        <input
          class="field"
          type="search"
          autocomplete="off"
          maxLength={200}
          value={filters.search}
          onInput={(event) => change({ search: event.currentTarget.value })}
        />
      </label>
      <label class="labelled">
        <span class="quiet">{t('people_verdict')}</span>
        <select
          class="field"
          value={filters.kind}
          onChange={(event) => {
            const kind = KINDS.find(([one]) => one === event.currentTarget.value)?.[0];
            change({ kind: kind ?? '' });
          }}
        >
          {KINDS.map(([kind, name]) => (
            <option key={kind} value={kind}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
