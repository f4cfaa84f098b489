import { reasonSentence } from '@/components/overlay-models/reason-text';
import { createWords } from '@/components/overlay-models/words';
import { sentences } from '@/components/text/sentences';
import type { Translate } from '@/components/text/translate';
import { formatDay, formatNumber } from '@/core/units/format';
import { NoticeLine } from '../data/NoticeLine';
import { Arithmetic } from './Arithmetic';
import { choiceWords, DecisionLog } from './DecisionLog';
import { DecisionPanel } from './DecisionPanel';
import { LookBacks } from './LookBacks';
import { PersonCosts } from './PersonCosts';
import type { PersonEvents, PersonView } from './person-view';
import { answerWords, fewerDays, flipWords, stepWords } from './person-words';
import { UseCalendar } from './UseCalendar';
import '../data/data.css';
import './people.css';
import './person.css';

interface Props {
  readonly t: Translate;
  /** null: nothing is known of the person. */
  readonly view: PersonView | null;
  readonly events: PersonEvents;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** One person: the advice, why, what it costs, what to do, what was decided. */
export function PersonPage({ t, view, events, notice }: Props) {
  return (
    <main class="settings person">
      <p>
        <a href="#/people">← {t('person_back')}</a>
      </p>
      <NoticeLine notice={notice} />
      {view === null ? (
        <p class="quiet">{t('person_unknown')}</p>
      ) : (
        <Person t={t} view={view} events={events} />
      )}
    </main>
  );
}

function Person({ t, view, events }: Pick<Props, 't' | 'events'> & { readonly view: PersonView }) {
  const { name, email, verdict, plan, log, quiet } = view;
  const words = createWords(t);
  const reasons = plan.reasons.flatMap((reason) => reasonSentence(reason, words) ?? []);
  const last = log[0]?.decision;
  return (
    <>
      <h1 data-private>{name}</h1>
      {email !== null && email !== name ? (
        <p class="quiet" data-private>
          {email}
        </p>
      ) : null}
      <p class="answer">{answerWords(t, view)}</p>
      <p class="quiet person-since">
        {sentences(
          t,
          t('person_since', [formatDay(verdict.since, t.locale)]),
          t('person_risk', [formatNumber(verdict.risk, t.locale)]),
          quiet && last ? t('person_decided_move', [choiceWords(t, last)]) : null,
        )}
      </p>
      {verdict.unpriced.length > 0 ? (
        <p class="look">{t('person_unpriced', [new Intl.ListFormat(t.locale).format(verdict.unpriced)])}</p>
      ) : null}
      {verdict.unknownUse.length > 0 ? (
        <p class="look">
          {t('person_unknown_use', [new Intl.ListFormat(t.locale).format(verdict.unknownUse)])}
        </p>
      ) : null}
      <DecisionPanel t={t} view={view} decide={events.decide} />
      <section class="settings-section">
        <h2>{t('person_why')}</h2>
        <ul class="person-reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {fewerDays(t, view).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <h3>{t('person_flip')}</h3>
        <p>{flipWords(t, verdict)}</p>
      </section>
      {plan.steps.length > 0 ? (
        <section class="settings-section">
          <h2>{t('person_steps')}</h2>
          <ol class="person-steps">
            {plan.steps.map((step) => (
              <li key={`${step.do} ${step.name} ${step.on}`}>{stepWords(t, step)}</li>
            ))}
          </ol>
        </section>
      ) : null}
      <PersonCosts t={t} view={view} />
      <Arithmetic t={t} view={view} />
      <LookBacks t={t} view={view} />
      <UseCalendar t={t} view={view} />
      <DecisionLog t={t} log={log} currency={view.currency} takeBack={events.takeBack} />
    </>
  );
}
