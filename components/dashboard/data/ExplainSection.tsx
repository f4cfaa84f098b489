import type { Translate } from '@/components/text/translate';
import { Combobox } from '@/components/ui/Combobox';
import { useId } from '@/components/ui/use-id';
import { centitokens, day } from '@/core/units/brands';
import { formatDay, formatTokens } from '@/core/units/format';
import { NothingYet } from '../NothingYet';
import { chargeReason } from './charge-reason';
import type { ExplainEvents, ExplainView } from './explain-view';
import { peopleFound } from './people-found';
import { TeamSelect } from './TeamSelect';

interface Props {
  readonly t: Translate;
  /** null: no daily rows were imported yet. */
  readonly view: ExplainView | null;
  readonly events: ExplainEvents;
}

/** Why somebody was charged what they were on a day. */
export function ExplainSection({ t, view, events }: Props) {
  const id = useId();
  if (view === null)
    return (
      <section class="data-section">
        <h2>{t('data_explain')}</h2>
        <NothingYet t={t}>{t('data_explain_none')}</NothingYet>
      </section>
    );
  const { person, days, charges } = view;
  const total = charges.reduce((sum, { tokens }) => sum + (tokens ?? 0), 0);
  const name = person?.name ?? '';
  return (
    <section class="data-section">
      <div class="settings-row">
        <TeamSelect t={t} teams={view.teams} team={view.team} choose={events.chooseTeam} />
        <Combobox
          label={t('data_person')}
          chosen={name}
          search={events.searchPeople}
          choose={events.choosePerson}
          status={(choices) => peopleFound(t, choices)}
        />
        <span class="labelled">
          <label for={`${id}-day`}>{t('data_day')}</label>
          <select
            id={`${id}-day`}
            class="field"
            value={String(view.day ?? '')}
            onChange={(event) => events.chooseDay(day(Number(event.currentTarget.value)))}
          >
            {days.map((on) => (
              <option key={on} value={String(on)}>
                {formatDay(on, t.locale)}
              </option>
            ))}
          </select>
        </span>
      </div>
      {view.day === null ? null : (
        <>
          <h2>
            {t('data_explain_answer', [
              name,
              formatTokens(centitokens(total), t.locale),
              formatDay(view.day, t.locale),
            ])}
          </h2>
          <dl class="data-charges">
            {charges.map((charge) => (
              <div key={charge.product}>
                <dt>
                  <span>{charge.product}</span>
                  <span class="number">
                    {charge.tokens === null ? '–' : formatTokens(charge.tokens, t.locale)}
                  </span>
                </dt>
                {charge.reasons.map((reason) => (
                  <dd key={chargeReason(t, reason)} class="quiet">
                    {chargeReason(t, reason)}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
