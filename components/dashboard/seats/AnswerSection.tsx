import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import { answerFacts, answerHead } from './seats-answer';
import type { AskableSeats, SeatsState } from './seats-view';

interface Props {
  readonly t: Translate;
  readonly view: AskableSeats;
  readonly state: SeatsState;
}

/** The answer as a sentence, and how sure it is. */
export function AnswerSection({ t, view, state }: Props) {
  const { answered, question, failed } = state;
  const isOld = answered !== null && (answered.question !== question || view.stale);
  return (
    <section class="seats-head" aria-busy={!failed && (isOld || answered === null)}>
      <p class={failed ? 'danger' : 'quiet'} role="status">
        {failed ? t('seats_failed') : isOld || !answered ? t('seats_working') : ''}
      </p>
      {answered ? (
        <div class={isOld ? 'seats-old' : undefined}>
          <h2 class="answer">{answerHead(t, answered, view.currency)}</h2>
          <ul class="quiet seats-facts">
            {answerFacts(t, answered, view.currency).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <Notes t={t} view={view} />
    </section>
  );
}

/** What the answer leaves out or takes on trust, with the next step. */
function Notes({ t, view }: Pick<Props, 't' | 'view'>) {
  const { pools } = view.seats;
  const aside = view.aside.reduce((sum, count) => sum + count, 0);
  const unpriced = pools.flatMap(({ name, perYear, owned }) => (perYear === null && owned > 0 ? [name] : []));
  return (
    <ul class="seats-notes">
      {view.knowsSeats ? null : <li class="look">{t('seats_unknown')}</li>}
      {aside > 0 ? (
        <li class="look">{t('seats_all_aside', [formatNumber(aside, t.locale)], aside)}</li>
      ) : null}
      {unpriced.length > 0 ? (
        <li class="look">
          {t('seats_unpriced', [new Intl.ListFormat(t.locale).format(unpriced)])}{' '}
          <a href="#/settings">{t('seats_to_prices')}</a>
        </li>
      ) : null}
      {view.hasListPrices ? (
        <li class="quiet">
          {t('seats_list_prices')} <a href="#/settings">{t('seats_to_prices')}</a>
        </li>
      ) : null}
    </ul>
  );
}
