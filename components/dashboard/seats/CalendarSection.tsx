import type { Translate } from '@/components/text/translate';
import type { CalendarEntry } from '@/core/advice/renewals/types';
import { type CalendarRow, calendarRows } from './calendar-rows';
import type { NamedSeats } from './seats-view';

interface Props {
  readonly t: Translate;
  readonly view: NamedSeats;
  readonly entries: readonly CalendarEntry[];
}

/** Names that are shown without being asked for. */
const FEW = 3;

/** What to do on which day, in order of time. */
export function CalendarSection({ t, view, entries }: Props) {
  const rows = calendarRows(t, view, entries);
  return (
    <section class="data-section">
      <h2>{t('seats_calendar')}</h2>
      {rows.length === 0 ? (
        <p class="quiet">{t('seats_calendar_none')}</p>
      ) : (
        <ol class="seats-calendar">
          {rows.map((row) => (
            <Entry key={row.key} t={t} row={row} />
          ))}
        </ol>
      )}
      {view.subscriptions.length === 0 ? <p class="look">{t('seats_no_subscriptions')}</p> : null}
    </section>
  );
}

function Entry({ t, row }: { readonly t: Translate; readonly row: CalendarRow }) {
  const { when, what, notes, people, needsPrice } = row;
  const names = (
    <ul>
      {people.map((person) => (
        <li key={person} data-private>
          {person}
        </li>
      ))}
    </ul>
  );
  return (
    <li>
      <span class="seats-when">{when}</span>
      <div>
        <p>{what}</p>
        {notes.length > 0 ? <p class="quiet data-sub">{notes.join(' ')}</p> : null}
        {needsPrice ? (
          <a class="data-sub" href="#/settings">
            {t('seats_to_prices')}
          </a>
        ) : null}
        {people.length === 0 ? null : people.length <= FEW ? (
          names
        ) : (
          <details>
            <summary>{t('seats_people', [String(people.length)], people.length)}</summary>
            {names}
          </details>
        )}
      </div>
    </li>
  );
}
