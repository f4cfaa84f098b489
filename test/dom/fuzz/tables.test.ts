import { expect, test } from 'vitest';
import { Capture } from '@/core/model/capture';
import { isoOfDay } from '@/core/units/day';
import { cpuMs, Dice, FUZZ_LONGEST, FUZZ_RUNS, FUZZ_SEED, fuzzFigures } from '../../support/fuzz/dice';
import { wrongIn } from '../../support/fuzz/judge-table';
import { mutate } from '../../support/fuzz/mutate-table';
import { soundPage } from '../../support/fuzz/table-pages';
import { readerAt, show, tableOf } from '../read/portal-page';

const TODAY = '2026-01-11';

test(`${FUZZ_RUNS} mutated tables: nothing but what stands there is stored`, { timeout: 3_600_000 }, () => {
  const found = { cases: 0, stored: 0, rows: 0, refused: 0, slowest: 0 };
  const wrong: string[] = [];
  for (let n = 0; n < FUZZ_RUNS; n++) {
    const dice = new Dice(FUZZ_SEED + n);
    const { tongue, spec, rows } = soundPage(dice);
    show({ ...spec, body: tableOf(tongue.headers, rows) });
    const table = document.querySelector('table');
    if (!table) throw new Error('no table');
    const done = mutate({ dice, tongue, table });
    const start = cpuMs();
    const look = readerAt(TODAY).pass(1500);
    found.slowest = Math.max(found.slowest, Math.round(cpuMs() - start));
    found.cases++;
    if (!look.capture || look.state !== 'ready') {
      found.refused++;
      continue;
    }
    const capture = Capture.parse(look.capture);
    found.stored++;
    found.rows += capture.observations.length;
    const problems = wrongIn(capture, tongue, done);
    if (problems.length > 0)
      wrong.push(
        `case ${FUZZ_SEED + n}: ${done.join('; ')}\n  ${problems.join('\n  ')}\n  ${table.outerHTML.replace(/<\/?div>/g, '').slice(0, 1200)}`,
      );
  }
  fuzzFigures('Mutated tables', { ...found, wrong: wrong.length });
  expect(wrong.length, wrong.slice(0, 12).join('\n')).toBe(0);
  if (FUZZ_LONGEST !== null) expect(found.slowest).toBeLessThanOrEqual(FUZZ_LONGEST);
  // Refusing everything would hold for nothing.
  expect(found.stored).toBeGreaterThan(found.cases / 4);
});

test('sound tables are stored whole', () => {
  for (let n = 0; n < 40; n++) {
    const dice = new Dice(FUZZ_SEED + n);
    const { tongue, spec, rows } = soundPage(dice);
    show({ ...spec, body: tableOf(tongue.headers, rows) });
    const { capture } = readerAt(TODAY).pass(1500);
    expect([
      capture?.complete,
      capture?.observations.length,
      capture && wrongIn(capture, tongue, []),
    ]).toEqual([true, rows.length, []]);
    expect(capture?.period && [isoOfDay(capture.period.from), isoOfDay(capture.period.to)]).toEqual([
      '2025-10-10',
      '2026-01-10',
    ]);
  }
});
