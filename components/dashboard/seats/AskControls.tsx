import { useState } from 'preact/hooks';
import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { orNothing } from '@/components/ui/or-nothing';
import { fieldParsers, priceText } from '@/components/ui/parse-field';
import type { SeatsQuestion } from '@/core/advice/seats/types';
import type { Minor } from '@/core/units/brands';
import { formatPercent } from '@/core/units/format';
import { type AskableSeats, usualLeastMove } from './seats-view';

interface Props {
  readonly t: Translate;
  readonly view: AskableSeats;
  readonly question: SeatsQuestion;
  readonly ask: (question: SeatsQuestion) => void;
}

const WAYS: Readonly<Record<SeatsQuestion['ask'], MessageKey>> = {
  cheapest: 'seats_ask_cheapest',
  numbers: 'seats_ask_numbers',
  risk: 'seats_ask_risk',
  owned: 'seats_ask_owned',
};
const RISKS = [0.05, 0.1, 0.2, 0.3, 0.5];
const USUAL_RISK = 0.2;

/** The ways to ask, and what each needs to know. */
export function AskControls({ t, view, question, ask }: Props) {
  const [leastMove, setLeastMove] = useState(() => usualLeastMove(view.seats));
  const questions: Readonly<Record<SeatsQuestion['ask'], () => SeatsQuestion>> = {
    cheapest: () => ({ ask: 'cheapest' }),
    numbers: () => ({ ask: 'numbers', seats: view.seats.pools.map(() => null), leastMove }),
    risk: () => ({ ask: 'risk', most: USUAL_RISK }),
    owned: () => ({ ask: 'owned', leastMove }),
  };
  const move = (amount: Minor | null) => {
    const least = amount ?? 0;
    setLeastMove(least);
    if (question.ask === 'owned' || question.ask === 'numbers') ask({ ...question, leastMove: least });
  };
  return (
    <section class="data-section">
      <fieldset class="seats-ways">
        <legend>{t('seats_ask')}</legend>
        {(['cheapest', 'numbers', 'risk', 'owned'] as const).map((way) => (
          <label key={way} class="settings-check">
            <input
              type="radio"
              name="seats-ask"
              checked={question.ask === way}
              onChange={() => ask(questions[way]())}
            />
            {t(WAYS[way])}
          </label>
        ))}
      </fieldset>
      {question.ask === 'risk' ? (
        <label class="labelled">
          <span class="quiet">{t('seats_risk')}</span>
          <select
            class="field"
            value={String(question.most)}
            onChange={(event) => ask({ ask: 'risk', most: Number(event.currentTarget.value) })}
          >
            {RISKS.map((share) => (
              <option key={share} value={String(share)}>
                {formatPercent(share, t.locale)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {question.ask === 'numbers' ? <p class="quiet">{t('seats_numbers_how')}</p> : null}
      {question.ask === 'owned' || question.ask === 'numbers' ? (
        <Field
          label={t('seats_least_move', [view.currency])}
          numeric
          width="128px"
          text={leastMove === 0 ? '' : priceText(leastMove, view.currency, t.locale)}
          parse={orNothing((text) => fieldParsers(t).price(text, view.currency))}
          onValue={move}
        />
      ) : null}
    </section>
  );
}
