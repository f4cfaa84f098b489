import { SeatsPage } from '@/components/dashboard/seats/SeatsPage';
import type { SeatsEvents, SeatsState } from '@/components/dashboard/seats/seats-view';
import { saveCsv } from '@/components/ui/save-csv';
import { CHEAPEST, type SeatsQuestion } from '@/core/advice/seats/types';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { failure } from '../failure';
import { arrivingSeats, NOTHING } from '../plans/arriving-seats';
import { askSeats } from '../plans/ask-seats';
import { tableSaver } from '../reports/save-table';

/** Who should hold which seats, and what to renew. */
export const open: OpenView = (app) => {
  const { t, show, plans, filter, onFilter } = app;
  const seats = askSeats();
  let state: SeatsState = NOTHING;
  const draw = (changed: Partial<SeatsState>) => {
    state = { ...state, ...changed };
    show(<SeatsPage t={t} state={state} events={events} />);
  };
  const ask = async (question: SeatsQuestion) => {
    const { view } = state;
    if (!view?.seats) return;
    draw({ question, failed: false });
    if (view.stale) return; // asked again as soon as today's are there
    const isNewest = () => state.question === question && state.view === view;
    try {
      const answer = (question.ask === 'cheapest' && view.answer) || (await seats.ask(view, question));
      if (isNewest()) draw({ answered: { question, answer } });
    } catch (cause) {
      if (!isNewest()) return; // given up for a newer question
      draw({ failed: true });
      console.error(cause instanceof Error ? cause.message : 'no answer about seats');
    }
  };
  const load = async () => {
    const asked = filter();
    draw({ question: CHEAPEST, failed: false });
    try {
      for await (const part of arrivingSeats(plans, asked, dayOfEpoch(Date.now()))) {
        if (asked !== filter()) return;
        draw(part);
        if (part.answered && state.question !== CHEAPEST) void ask(state.question);
      }
    } catch (cause) {
      if (asked !== filter()) return;
      if (state.view) draw({ failed: true });
      else show(<p class="settings">{t(failure(cause))}</p>);
      console.error(cause);
    }
  };
  const events: SeatsEvents = {
    ask: (question) => void ask(question),
    save: saveCsv,
    saveTable: tableSaver(app),
  };
  onFilter(() => void load());
  void load();
  return seats.close;
};
