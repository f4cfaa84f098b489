import type { Translate } from '@/components/text/translate';
import { Confirm } from '@/components/ui/Confirm';
import { Field } from '@/components/ui/Field';
import { shownName } from '@/core/privacy/disguise';
import type { PeopleEvents, PersonFound, PersonPlaced } from './people-view';
import { PLACE_LABELS } from './place-names';

interface Props {
  readonly t: Translate;
  readonly people: readonly PersonPlaced[];
  readonly picked: readonly number[];
  readonly toggle: (id: number, on: boolean) => void;
  readonly events: PeopleEvents;
}

/** People that were found, each with what can be done for them. */
export function PeopleTable({ t, people, picked, toggle, events }: Props) {
  const placed = people.some(({ places }) => places.length > 0);
  return (
    <div class="settings-table">
      <table aria-label={t('data_people')}>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{t('data_pick')}</span>
            </th>
            <th scope="col">{t('data_name')}</th>
            {placed ? <th scope="col">{t('data_belongs')}</th> : null}
            <th scope="col">
              <span class="visually-hidden">{t('data_forget')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>
                <input
                  type="checkbox"
                  class="data-pick"
                  aria-label={t('data_pick_named', [tellApart(t, person)])}
                  checked={picked.includes(person.id)}
                  onChange={(event) => toggle(person.id, event.currentTarget.checked)}
                />
              </td>
              <td>
                <Name t={t} person={person} alias={events.alias} />
                {person.email === null ? null : <span class="quiet data-sub">{person.email}</span>}
              </td>
              {placed ? (
                <td>
                  {person.places.map(({ kind, names }) => (
                    <span key={kind} class="data-sub">
                      {t('data_belongs_to', [
                        t(PLACE_LABELS[kind]),
                        new Intl.ListFormat(t.locale).format(names),
                      ])}
                    </span>
                  ))}
                </td>
              ) : null}
              <td>
                <Confirm
                  label={t('data_forget')}
                  name={t('data_forget_named', [shownName(person)])}
                  question={t('data_forget_ask', [shownName(person)])}
                  yes={t('data_forget_yes')}
                  no={t('data_forget_no')}
                  onYes={() => events.forget(person)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A name as files show it; of a hash nobody named, a field for the admin's own name. */
function Name({
  t,
  person,
  alias,
}: {
  readonly t: Translate;
  readonly person: PersonFound;
  readonly alias: PeopleEvents['alias'];
}) {
  const { hash, name } = person;
  if (name !== null || hash === null) return <>{name}</>;
  return (
    <>
      <Field
        label={t('data_alias_of', [hash.slice(0, 10)])}
        hideLabel
        text={person.alias ?? ''}
        parse={(text) => ({ ok: true, value: text })}
        onValue={(text) => alias(hash, text)}
      />
      <span class="quiet data-sub">{t('data_hash', [hash.slice(0, 10)])}</span>
    </>
  );
}

/** Two people may have one name: their addresses tell them apart. */
const tellApart = (t: Translate, person: PersonFound): string => {
  const name = shownName(person);
  const both = person.email === null || person.email === name ? [name] : [name, person.email];
  return new Intl.ListFormat(t.locale, { type: 'unit' }).format(both);
};
