// The product's forecast and runway behind the JSON-lines protocol of ../shared/forecast/harness/bench.mjs:
//   npm run -s bench:forecaster < requests.ndjson > answers.ndjson
import { createInterface } from 'node:readline';
import { importBundle } from './import-bundle.mjs';

const { answer } = await importBundle('test/bench/forecaster.ts');
for await (const line of createInterface({ input: process.stdin }))
  if (line.trim()) process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
