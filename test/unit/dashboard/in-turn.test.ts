import { expect, test } from 'vitest';
import { inTurn } from '@/entrypoints/dashboard/plans/in-turn';

test('what is looked at first comes first, of those alike what was asked first; one at a time', async () => {
  const turn = inTurn();
  const done: string[] = [];
  let running = 0;
  const work = (name: string) => async () => {
    expect(++running).toBe(1);
    await new Promise((next) => setTimeout(next));
    running--;
    done.push(name);
    return name;
  };
  const asked = [
    turn(2, work('curves')),
    turn(0, work('people')),
    turn(1, work('choices')),
    turn(0, work('b')),
  ];
  expect(await Promise.all(asked)).toEqual(['curves', 'people', 'choices', 'b']);
  expect(done).toEqual(['people', 'b', 'choices', 'curves']);
});

test('what fails fails alone, and the next has its turn', async () => {
  const turn = inTurn();
  const failed = turn(0, () => Promise.reject(new Error('no')));
  const next = turn(0, () => Promise.resolve(1));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe(1);
  expect(await turn(0, () => Promise.resolve(2))).toBe(2);
});
