import type { Translate } from '@/components/text/translate';
import type { Decision } from '@/core/advice/decisions/types';
import { formatDay, formatDays } from '@/core/units/format';
import type { LoggedDecision, PersonEvents } from './person-view';
import { moneyWriter, planWords } from './plan-words';

interface Props {
  readonly t: Translate;
  readonly log: readonly LoggedDecision[];
  readonly currency: string;
  readonly takeBack: PersonEvents['takeBack'];
}

/** What was decided, and what came of it in money. */
export function DecisionLog({ t, log, currency, takeBack }: Props) {
  return (
    <section class="settings-section">
      <h2>{t('person_log')}</h2>
      {log.length === 0 ? <p class="quiet">{t('person_log_none')}</p> : null}
      <ul class="person-log">
        {log.map(({ id, decision, outcome }) => {
          const on = formatDay(decision.decidedOn, t.locale);
          return (
            <li key={id}>
              <div>
                <p>
                  {t('person_log_line', [
                    on,
                    names(t, decision.advised),
                    names(t, decision.present),
                    choiceWords(t, decision),
                  ])}
                </p>
                {decision.reason ? <p class="quiet">{decision.reason}</p> : null}
                <p class="quiet">{outcomeWords(t, outcome, currency)}</p>
              </div>
              <button
                type="button"
                class="button"
                aria-label={t('person_take_back_of', [on])}
                onClick={() => takeBack(id)}
              >
                {t('person_take_back')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const names = (t: Translate, seats: Decision['advised']): string =>
  planWords(
    t,
    seats.map(({ name }) => name),
  );

/** What was chosen, with its day. */
export function choiceWords(t: Translate, { choice, until }: Pick<Decision, 'choice' | 'until'>): string {
  const day = until === null ? '–' : formatDay(until, t.locale);
  if (choice === 'snoozed') return t('person_choice_snoozed', [day]);
  if (choice === 'planned') return t('person_choice_planned', [day]);
  return t(choice === 'accepted' ? 'person_choice_accepted' : 'person_choice_dismissed');
}

function outcomeWords(t: Translate, outcome: LoggedDecision['outcome'], currency: string): string {
  if (!outcome) return t('person_outcome_early');
  const money = moneyWriter(t, currency);
  const { days, advised, present, saved, right } = outcome;
  return t(right ? 'person_outcome_right' : 'person_outcome_wrong', [
    formatDays(days, t.locale),
    money(advised),
    money(present),
    money(Math.abs(saved)),
  ]);
}
