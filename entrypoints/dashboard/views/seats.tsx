import { SeatsPage } from '@/components/dashboard/seats/SeatsPage';
import type { SeatsEvents, SeatsState, SeatsView } from '@/components/dashboard/seats/seats-view';
import type { SeatsQuestion } from '@/core/advice/seats/types';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { failure } from '../failure';
import { askSeats } from '../plans/ask-seats';
import { tableSaver } from '../reports/save-table';
import { saveFile } from '../save-file';

const CHEAPEST: SeatsQuestion = { ask: 'cheapest' };

/** Who should hold which seats, and what to renew. */
export const open: OpenView = (app) => {
  const { t, show, plans, filter, onFilter } = app;
  const seats = askSeats();
  let state: SeatsState = {
    ...{ view: undefined, people: null, question: CHEAPEST, answered: null, failed: false },
  };
  const draw = (changed: Partial<SeatsState>) => {
    state = { ...state, ...changed };
    show(<SeatsPage t={t} state={state} events={events} />);
  };
  const answerOf = ({ answer }: Pick<SeatsView, 'answer'>) => answer && { question: CHEAPEST, answer };
  const ask = async (question: SeatsQuestion) => {
    const { view } = state;
    if (!view?.seats) return;
    draw({ question, failed: false });
    if (view.stale) return; // asked again as soon as today's are there
    const isNewest = () => state.question === question && state.view === view;
    try {
      const answer =
        question.ask === 'cheapest' && view.answer ? view.answer : await seats.ask(view, question);
      if (isNewest()) draw({ answered: { question, answer } });
    } catch (cause) {
      if (!isNewest()) return; // given up for a newer question
      draw({ failed: true });
      console.error(cause instanceof Error ? cause.message : 'no answer about seats');
    }
  };
  const load = async () => {
    const asked = filter();
    const today = dayOfEpoch(Date.now());
    const isNewest = () => asked === filter();
    const arrive = async (view: SeatsView | null) => {
      if (!isNewest()) return;
      draw({ view, people: null, answered: view && answerOf(view) });
      if (!view?.seats) return;
      if (state.question.ask !== 'cheapest') void ask(state.question);
      const people = await plans.load('seatPeople', asked, today, view.ids);
      if (isNewest()) draw({ people });
    };
    draw({ question: CHEAPEST, failed: false });
    try {
      const known = await plans.load('seats', asked, today);
      await arrive(known);
      if (known?.stale && isNewest()) await arrive(await plans.load('solved', asked, today));
    } catch (cause) {
      if (!isNewest()) return;
      if (state.view) draw({ failed: true });
      else show(<p class="settings">{t(failure(cause))}</p>);
      console.error(cause);
    }
  };
  const events: SeatsEvents = {
    ask: (question) => void ask(question),
    save: (name, text) => saveFile(name, new Blob([text], { type: 'text/csv' })),
    saveTable: tableSaver(app),
  };
  const look = () => void load();
  draw({});
  onFilter(look);
  look();
  return seats.close;
};
