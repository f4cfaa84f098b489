import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import { PLACE_LABELS } from '../data/place-names';
import { NothingYet } from '../NothingYet';
import { moneyWriter } from '../people/plan-words';
import type { SaveTable } from '../reports/save-table';
import { groupsTable } from '../reports/tables/groups-table';
import { GroupsTable } from './GroupsTable';
import type { GroupsView } from './groups-view';
import '../data/data.css';
import './privacy.css';

interface Props {
  readonly t: Translate;
  /** undefined: being worked out; null: nothing was read yet. */
  readonly view: GroupsView | null | undefined;
  /** Hand out what is shown as a file. */
  readonly save: SaveTable;
  /** What is shown of the whole team. */
  readonly evidence: ComponentChildren;
}

/** The People view where only groups may be looked at. */
export function GroupsPage({ t, view, save, evidence }: Props) {
  return (
    <main class="settings people">
      <h1>{t('people_title')}</h1>
      {view ? (
        <>
          <Answer t={t} view={view} />
          <p class="quiet">
            {t('groups_why', [formatNumber(view.least, t.locale)])}{' '}
            <a href="#/settings">{t('groups_to_settings')}</a>
          </p>
          {evidence}
          <Groups key={view.team} t={t} view={view} save={save} />
        </>
      ) : view === null ? (
        <NothingYet t={t} />
      ) : (
        <p class="quiet" role="status">
          {t('people_working_first')}
        </p>
      )}
    </main>
  );
}

function Answer({ t, view }: Pick<Props, 't'> & { readonly view: GroupsView }) {
  const { missing, total, currency, least } = view;
  if (missing)
    return <p class="look">{t(missing === 'no-use' ? 'people_no_use' : 'people_no_token_price')}</p>;
  if (!total) return <p class="look">{t('groups_too_few', [formatNumber(least, t.locale)])}</p>;
  if (total.saving === null) return null;
  if (total.saving <= 0) return <h2 class="answer">{t('people_answer_none')}</h2>;
  return (
    <h2 class="answer">
      {t(
        'groups_answer',
        [moneyWriter(t, currency)(total.saving), formatNumber(total.people, t.locale)],
        total.people,
      )}
    </h2>
  );
}

function Groups({
  t,
  view,
  save,
}: Pick<Props, 't'> & { readonly view: GroupsView; readonly save: Props['save'] }) {
  const { kinds, total, currency, least } = view;
  const [chosen, choose] = useState(kinds[0]?.kind);
  if (!total) return null;
  const shown = kinds.find(({ kind }) => kind === chosen) ?? kinds[0];
  return (
    <section class="settings-section">
      {shown ? null : (
        <p class="look">
          {t('groups_none')} <a href="#/data/import">{t('groups_to_import')}</a>
        </p>
      )}
      {kinds.length > 1 ? (
        <label class="labelled">
          <span class="quiet">{t('groups_by')}</span>
          <select
            class="field"
            value={shown?.kind}
            onChange={(event) => choose(kinds.find(({ kind }) => kind === event.currentTarget.value)?.kind)}
          >
            {kinds.map(({ kind }) => (
              <option key={kind} value={kind}>
                {t(PLACE_LABELS[kind])}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <GroupsTable t={t} rows={shown?.rows ?? []} total={total} currency={currency} least={least} />
      <p class="quiet">{t('groups_note')}</p>
      <button
        type="button"
        class="button"
        onClick={() => save(groupsTable(t, shown ? [shown] : [], total, currency))}
      >
        {t('shares_export')}
      </button>
    </section>
  );
}
