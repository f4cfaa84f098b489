// The product's advice behind the JSON-lines protocol of ../shared/advice/bench.mjs:
//   node ../shared/advice/bench.mjs ../shared/advice/tasks-open.jsonl.gz -- npm run -s bench:adviser
// All requests are read before the first answer: people with the same price book are taken to be one team.
import { createInterface } from 'node:readline';
import { importBundle } from './import-bundle.mjs';

const { advise } = await importBundle('test/bench/advice-answers.ts');
const requests = [];
for await (const line of createInterface({ input: process.stdin }))
  if (line.trim()) requests.push(JSON.parse(line));
process.stdout.write(
  advise(requests)
    .map((answer) => `${JSON.stringify(answer)}\n`)
    .join(''),
);
