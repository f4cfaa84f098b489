// Stryker takes places to mutate, and makes every mutant inside of them. This lets through only those of the sample.
import process from 'node:process';
import { markOf } from './mutants.mjs';

export const NOT_SAMPLED = 'not in the sample';

class OnlyTheSample {
  #marks = new Set((process.env.MUTATION_SAMPLE ?? '').split(','));

  async init() {}

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const isIn = (mutant) => this.#marks.has(markOf(mutant));
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isIn(mutant) ? { status: 'passed' } : { status: 'compileError', reason: NOT_SAMPLED },
      ]),
    );
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'only-the-sample', injectableClass: OnlyTheSample }];
