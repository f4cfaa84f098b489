import { expect, test } from 'vitest';
import type { SeatsAnswer, SeatsQuestion } from '@/core/advice/seats/types';
import { day } from '@/core/units/brands';
import type { SeatsTeam } from '@/entrypoints/dashboard/open-seats';
import { askSeats } from '@/entrypoints/dashboard/plans/ask-seats';

const team: SeatsTeam = { team: 'one:North', today: day(20_000), stamp: 'a' };
const none = { seats: 0, flex: 0, total: 0, p10: 0, p90: 0 };
const answer = (dearer: number): SeatsAnswer => ({
  pools: [],
  cost: none,
  present: none,
  allFlex: none,
  dearer,
  proven: true,
  gap: 0,
});

/** Workers that answer when told to. */
function workers() {
  const log: string[] = [];
  const open: { question: SeatsQuestion; resolve: (one: SeatsAnswer) => void }[] = [];
  let opened = 0;
  const asker = askSeats(() => {
    const number = ++opened;
    log.push(`open ${number}`);
    const refuse: (() => void)[] = [];
    return {
      ask: (_, question) =>
        new Promise((resolve, reject) => {
          log.push(`ask ${number} ${question.ask}`);
          open.push({ question, resolve });
          refuse.push(() => reject(new Error('closed')));
        }),
      close: () => {
        log.push(`close ${number}`);
        for (const one of refuse) one();
      },
    };
  });
  return { asker, log, open };
}

test('a question is worked out once for a team; another team, or the same after a change, is asked anew', async () => {
  const { asker, log, open } = workers();
  const first = asker.ask(team, { ask: 'risk', most: 0.1 });
  open[0]?.resolve(answer(0.1));
  expect((await first).dearer).toBe(0.1);
  expect((await asker.ask(team, { ask: 'risk', most: 0.1 })).dearer).toBe(0.1);
  const other = asker.ask(team, { ask: 'risk', most: 0.2 });
  open[1]?.resolve(answer(0.2));
  expect((await other).dearer).toBe(0.2);
  void asker.ask({ ...team, stamp: 'b' }, { ask: 'risk', most: 0.1 }).catch(() => undefined);
  expect(log).toEqual(['open 1', 'ask 1 risk', 'ask 1 risk', 'ask 1 risk']);
  asker.close();
});

test('a new question gives up the one still open, whose worker is ended', async () => {
  const { asker, log, open } = workers();
  const slow = asker.ask(team, { ask: 'owned', leastMove: 0 }).then(
    () => 'answered',
    () => 'given up',
  );
  const quick = asker.ask(team, { ask: 'cheapest' });
  expect(await slow).toBe('given up');
  const third = asker.ask(team, { ask: 'risk', most: 0.5 });
  open[2]?.resolve(answer(0.5));
  await expect(quick).rejects.toThrow('closed');
  expect((await third).dearer).toBe(0.5);
  const after = asker.ask(team, { ask: 'cheapest' });
  open[3]?.resolve(answer(0));
  await after;
  expect(log).toEqual([
    'open 1',
    'ask 1 owned',
    'close 1',
    'open 2',
    'ask 2 cheapest',
    'close 2',
    'open 3',
    'ask 3 risk',
    'ask 3 cheapest',
  ]);
});
