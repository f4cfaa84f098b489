import process from 'node:process';
import loadHighs from 'highs';
import { expect, it } from 'vitest';
import { cheapestCover } from '@/core/advice/plan-person/cheapest-cover';
import { coverLp, paid } from '../support/cover-lp';
import { randomPerson } from '../support/random-person';

const people = Number(process.env.FLEXMETER_PLAN_PEOPLE ?? 300);
const first = Number(process.env.FLEXMETER_PLAN_SEED ?? 20_261_122);

it(`is the optimum of the integer program of HiGHS, for ${people} people from seed ${first} on`, async () => {
  const highs = await loadHighs();
  let bought = 0;
  let coupled = 0;
  for (let seed = first; seed < first + people; seed++) {
    const problem = randomPerson(seed);
    const { cost, taken } = cheapestCover(problem);
    const exact = highs.solve(coverLp(problem), { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    expect(exact.Status, `seed ${seed}`).toBe('Optimal');
    expect(cost, `seed ${seed}`).toBe(Math.round(exact.ObjectiveValue));
    expect(paid(problem, taken), `seed ${seed}`).toBe(cost);
    bought += Number(taken.length > 0);
    coupled += Number(taken.some((i) => problem.offers[i]!.products.length > 1));
  }
  // Problems in which nothing is bought, or no collection, would prove little.
  expect(bought / people).toBeGreaterThan(0.5);
  expect(coupled / people).toBeGreaterThan(0.1);
  console.log(`${people} people, seed ${first}: ${bought} buy seats, ${coupled} a collection`);
}, 3_600_000);
