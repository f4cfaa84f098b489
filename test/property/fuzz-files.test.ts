import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readImport } from '@/core/store/imports/read-import';
import { saveImport } from '@/core/store/imports/save-import';
import { day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import { generateCompany } from '../support/company';
import { readBack } from '../support/exports/read-back';
import { dailyTable } from '../support/exports/table';
import { writeText } from '../support/exports/write-text';
import { writeXlsx } from '../support/exports/write-xlsx';
import { cpuMs, Dice, FUZZ_LONGEST, FUZZ_RUNS, FUZZ_SEED, fuzzFigures } from '../support/fuzz/dice';
import { notInFile } from '../support/fuzz/judge-file';
import { mutateBytes, mutateText } from '../support/fuzz/mutate-file';
import { withStore } from '../unit/store/support/captures';
import { ledgerOf } from '../unit/store/support/daily';

const today = dayOfIso('2026-03-05') ?? day(0);
/** As Excel opens a file: UTF-8, or where it can't be that, Windows-1252. */
const opened = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A sound export, small, in one of the many ways exports are written. */
function soundFile(dice: Dice): { name: string; text: string; workbook: Uint8Array<ArrayBuffer> | null } {
  const company = generateCompany({ today, seed: dice.int(1, 40), people: 5, teams: 2, history: 25 });
  const table = dailyTable(
    company,
    'all',
    company.days,
    dice.pick(['token-usage', 'daily-usage']),
    dice.pick(['shown', 'shown', 'hashed']),
  );
  const few = { ...table, rows: table.rows.slice(0, dice.int(3, 25)) };
  const text = new TextDecoder().decode(
    writeText(few, {
      generation: dice.pick(['snake', 'title']),
      delimiter: dice.pick([',', ',', ';']),
      newline: dice.pick(['\n', '\r\n']),
      quotes: dice.pick(['needed', 'needed', 'all']),
      decimal: dice.pick(['.', '.', ',']),
      dates: dice.pick(['iso', 'timestamp', 'dots', 'slashes']),
      encoding: 'utf-8',
    }),
  );
  const workbook = dice.chance(0.08) ? writeXlsx(few, { generation: 'title', strings: 'inline' }) : null;
  return { name: workbook ? 'f.xlsx' : 'f.csv', text, workbook };
}

const storedTokens = (ledger: readonly string[]): Map<string, number> =>
  new Map(
    ledger.map((line) => [JSON.stringify(JSON.parse(line).slice(0, 6)), Number(JSON.parse(line)[6] ?? 0)]),
  );

test(`${FUZZ_RUNS} mutated export files: nothing but what stands there is taken`, {
  timeout: 3_600_000,
}, async () => {
  const found = { cases: 0, taken: 0, rows: 0, refused: 0, stored: 0, slowest: 0 };
  const wrong: string[] = [];
  for (let n = 0; n < FUZZ_RUNS; n++) {
    const dice = new Dice(FUZZ_SEED + n);
    const { name, text, workbook } = soundFile(dice);
    const changed = mutateText(text, dice);
    const bytes = workbook
      ? mutateBytes(workbook, dice)
      : dice.chance(0.2)
        ? mutateBytes(utf8(text), dice)
        : utf8(changed);
    const start = cpuMs();
    const { days, previews, refusals, records } = await readBack({ [name]: bytes }, { today });
    found.slowest = Math.max(found.slowest, Math.round(cpuMs() - start));
    found.cases++;
    found.rows += days.length;
    if (previews.length > 0) found.taken++;
    else found.refused++;
    const problems: string[] = [];
    if (previews.length + refusals.length === 0) problems.push('neither taken nor refused');
    if (previews.length === 0 && days.length + records.length > 0)
      problems.push('refused, and yet rows came');
    // A workbook whose bytes are hurt must say what the sound one did, or nothing.
    problems.push(...notInFile(days, workbook ? text : opened(bytes)));
    if (days.length > 0 && n % 20 === 0) problems.push(...(await storeTwice(name, bytes, days)));
    if (n % 20 === 0) found.stored++;
    if (problems.length > 0)
      wrong.push(
        `case ${FUZZ_SEED + n}: ${problems.slice(0, 3).join('\n  ')}\n${JSON.stringify(opened(bytes)).slice(0, 1500)}`,
      );
  }
  fuzzFigures('Mutated export files', { ...found, wrong: wrong.length });
  expect(wrong.length, wrong.slice(0, 4).join('\n\n')).toBe(0);
  if (FUZZ_LONGEST !== null) expect(found.slowest).toBeLessThanOrEqual(FUZZ_LONGEST);
  expect(found.taken).toBeGreaterThan(found.cases / 4);
});

/** Stored, then stored again: the second time changes nothing, and each charge is one the file tells of. */
const storeTwice = (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  days: Awaited<ReturnType<typeof readBack>>['days'],
) =>
  withStore(async (store) => {
    const file = { name, blob: new Blob([bytes]), changedAt: today * 86_400_000 };
    const save = async () => saveImport(store, await readImport([file], { today }), {}, today * 86_400_000);
    await save();
    const first = await ledgerOf(store);
    await save();
    const again = await ledgerOf(store);
    const problems: string[] = [];
    if (JSON.stringify(first) !== JSON.stringify(again)) problems.push('stored twice it is something else');
    if (first.length > days.length) problems.push(`${first.length} rows stored of ${days.length}`);
    const told = days.reduce((sum, { tokens }) => sum + (tokens ?? 0), 0);
    const kept = [...storedTokens(first).values()].reduce((sum, tokens) => sum + tokens, 0);
    if (kept > told) problems.push(`${kept} hundredths stored of ${told}`);
    return problems;
  });
