import type { Translate } from '@/components/text/translate';
import type { Filters, PersonRow, VerdictKind } from './people-view';

interface Props {
  readonly t: Translate;
  readonly people: readonly PersonRow[];
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
export function PeopleFilters({ t, people, filters, change }: Props) {
  const products = sorted(
    people.flatMap(({ verdict }) => verdict.products),
    t,
  );
  const places = sorted(
    people.flatMap((row) => row.places),
    t,
  );
  return (
    <search class="settings-row">
      <label class="labelled">
        <span class="quiet">{t('people_find')}</span>
        <input
          class="field"
          type="search"
          autocomplete="off"
          spellcheck={false}
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
      <Choose
        name={t('people_product')}
        all={t('people_all')}
        options={products}
        value={filters.product}
        choose={(product) => change({ product })}
      />
      {places.length > 0 ? (
        <Choose
          name={t('people_place')}
          all={t('people_all')}
          options={places}
          value={filters.place}
          choose={(place) => change({ place })}
        />
      ) : null}
    </search>
  );
}

const sorted = (names: readonly string[], t: Translate): string[] =>
  [...new Set(names)].sort(new Intl.Collator(t.locale).compare);

interface ChooseProps {
  readonly name: string;
  readonly all: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

const Choose = ({ name, all, options, value, choose }: ChooseProps) => (
  <label class="labelled">
    <span class="quiet">{name}</span>
    <select class="field people-choose" value={value} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  </label>
);
