// The product's purchase planner behind the JSON-lines protocol of ../shared/forecast/harness/buycheck.mjs:
//   npm run -s bench:planner < problems.ndjson > answers.ndjson
import { createInterface } from 'node:readline';
import { importBundle } from './import-bundle.mjs';

const { answer } = await importBundle('test/bench/planner.ts');
for await (const line of createInterface({ input: process.stdin }))
  if (line.trim()) process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
