import { SeatsPage } from '@/components/dashboard/seats/SeatsPage';
import type { SeatsEvents, SeatsState } from '@/components/dashboard/seats/seats-view';
import type { SeatsQuestion } from '@/core/advice/seats/types';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { failure } from '../failure';
import { askSeats } from '../plans/ask-seats';
import { saveFile } from '../save-file';

/** Who should hold which seats, and what to renew. */
export const open: OpenView = ({ t, show, plans, filter, onFilter }) => {
  const seats = askSeats();
  let state: SeatsState = {
    view: undefined,
    question: { ask: 'cheapest' },
    answered: null,
    failed: false,
  };
  const draw = (changed: Partial<SeatsState>) => {
    state = { ...state, ...changed };
    show(<SeatsPage t={t} state={state} events={events} />);
  };
  const ask = async (question: SeatsQuestion) => {
    const team = state.view?.seats;
    draw({ question, failed: false });
    if (!team) return;
    const isNewest = () => state.question === question && state.view?.seats === team;
    try {
      const answer = await seats.ask(team, question);
      if (isNewest()) draw({ answered: { question, answer } });
    } catch (cause) {
      if (!isNewest()) return; // given up for a newer question
      draw({ failed: true });
      console.error(cause instanceof Error ? cause.message : 'no answer about seats');
    }
  };
  const load = async () => {
    const asked = filter();
    draw({ view: undefined, answered: null });
    try {
      const view = await plans.load('seats', asked, dayOfEpoch(Date.now()));
      if (asked !== filter()) return;
      draw({ view });
      await ask({ ask: 'cheapest' });
    } catch (cause) {
      show(<p class="settings">{t(failure(cause))}</p>);
      console.error(cause);
    }
  };
  const events: SeatsEvents = {
    ask: (question) => void ask(question),
    save: (name, text) => saveFile(name, new Blob([text], { type: 'text/csv' })),
  };
  const look = () => void load();
  onFilter(look);
  look();
  return seats.close;
};
