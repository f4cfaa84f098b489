import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { shownName } from '@/core/privacy/disguise';
import { formatNumber } from '@/core/units/format';
import { CareNames } from '../privacy/CareNames';
import { Mappings } from './Mappings';
import { Merges } from './Merges';
import { NoticeLine } from './NoticeLine';
import { PeopleTable } from './PeopleTable';
import type { PeopleEvents, PeopleView } from './people-view';

interface Props {
  readonly t: Translate;
  readonly view: PeopleView;
  readonly events: PeopleEvents;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** Find people; forget one, name a hash, say that two are one. */
export function PeopleSection({ t, view, events, notice }: Props) {
  const [picked, setPicked] = useState<readonly number[]>([]);
  const both = view.found.filter(({ id }) => picked.includes(id));
  const [a, b] = both;
  const toggle = (id: number, on: boolean) =>
    setPicked((before) =>
      on ? [...before.filter((one) => one !== id).slice(-1), id] : before.filter((one) => one !== id),
    );
  return (
    <>
      <section class="data-section">
        <NoticeLine notice={notice} />
        <h2>{t('data_people_care')}</h2>
        <p class="quiet">{t('data_people_why')}</p>
        <CareNames t={t} names={view.names} show={events.showNames} />
        <label class="labelled">
          <span class="quiet">{t('data_search')}</span>
          <input
            type="search"
            class="field data-search"
            maxLength={200}
            value={view.search}
            onInput={(event) => events.search(event.currentTarget.value)}
          />
        </label>
        {view.found.length === 0 ? (
          <Nobody t={t} view={view} />
        ) : (
          <PeopleTable t={t} people={view.found} picked={picked} toggle={toggle} events={events} />
        )}
        {view.more ? (
          <p class="quiet">{t('data_more_people', [formatNumber(view.found.length, t.locale)])}</p>
        ) : null}
        <div class="data-actions">
          <button
            type="button"
            class="button"
            disabled={!a || !b}
            onClick={() => {
              if (a && b) events.merge(a.id, b.id);
              setPicked([]);
            }}
          >
            {a && b ? t('data_merge_named', [shownName(a), shownName(b)]) : t('data_merge')}
          </button>
        </div>
      </section>
      <Merges t={t} merges={view.merges} unmerge={events.unmerge} />
      <Mappings t={t} mappings={view.mappings} takeBack={events.takeBack} />
    </>
  );
}

/** Why the list is empty; people whose names are hidden are stored all the same, and `CareNames` has said so. */
function Nobody({ t, view: { search, names } }: Pick<Props, 't' | 'view'>) {
  if (search !== '') return <p class="quiet">{t('data_nobody_found')}</p>;
  return names === 'hidden' || names === 'locked' ? null : <p class="quiet">{t('data_nobody_yet')}</p>;
}
