// Mutation testing: how many small wrongs, put into the code by Stryker, do the tests notice?
// npm run mutation -- [folder…] [--sample 80 | --all] [--seed 1] [--date 2026-11-22] [--write] [--report]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { markOf, mutantsOf, rangeOf, sampleOf } from '../test/mutation/mutants.mjs';
import { NOT_SAMPLED } from '../test/mutation/only-the-sample.mjs';
import { reportOf } from '../test/mutation/report.mjs';
import { testsOf } from '../test/mutation/tests-of.mjs';

const KEPT = 'test-results/mutation.json';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '80' },
    seed: { type: 'string', default: '1' },
    date: { type: 'string', default: '' },
    all: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false }, // only the page of what was tried before
  },
});
const folders = values.report ? [] : positionals.length > 0 ? positionals : Object.keys(testsOf);
// Folders tried before stay in the report, so that a long run may be done in parts.
const done = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};

for (const folder of folders) {
  const mutants = await mutantsOf(folder);
  const tried = values.all ? mutants : sampleOf(mutants, Number(values.sample), values.seed);
  process.env.MUTATION_TESTS = JSON.stringify(testsOf[folder]);
  process.env.MUTATION_SAMPLE = tried.map((mutant) => markOf(mutant)).join(',');
  const results = await new Stryker({
    mutate: values.all ? [`core/${folder}/**/*.ts`] : tried.map(rangeOf),
    ...(values.all ? {} : { checkers: ['only-the-sample'] }),
  }).runMutationTest();
  done[folder] = {
    mutants: mutants.length,
    seed: values.all ? 'all' : values.seed,
    date: values.date,
    tried: results
      .filter(({ statusReason }) => statusReason !== NOT_SAMPLED)
      .map(({ fileName, location, mutatorName, replacement, status }) => ({
        place: `${fileName.slice(fileName.lastIndexOf('core/'))}:${location.start.line}:${location.start.column}`,
        what: `${mutatorName}: ${replacement}`,
        status,
      })),
  };
  mkdirSync('test-results', { recursive: true });
  writeFileSync(KEPT, JSON.stringify(done, null, 1));
}

const report = reportOf(done, Object.keys(testsOf));
process.stdout.write(report);
if (values.write) writeFileSync('test/bench/results/mutation.md', report);
