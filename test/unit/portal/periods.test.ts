import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@/core/portal/periods';
import { agrees, presetIn } from '@/core/portal/presets';
import type { Day } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';

const on = (iso: string): Day => dayOfIso(iso)!;
const read = (text: string, language = '', today = '2026-01-15'): string => {
  const result = parsePeriod(text, language, on(today));
  return result.ok ? `${isoOfDay(result.value.from)} ${isoOfDay(result.value.to)}` : result.code;
};

describe('parsePeriod', () => {
  it.each([
    ['Past 3 months (October 10th to January 10th)', 'en'],
    ['October 10th to January 10th', 'en'],
    ['October 10th, 2025 - January 10th, 2026', 'en'],
    ['Oct 10 – Jan 10, 2026', 'en'],
    ['Oct 10, 2025 – Jan 10', 'en'],
    ['from October 10 through January 10', 'en'],
    ['Time range: Oct 10, 2025 – Jan 10, 2026', 'en'],
    ['10. Oktober bis 10. Januar', 'de'],
    ['Letzte 3 Monate (10. Oktober bis 10. Januar)', 'de'],
    ['vom 10. Oktober 2025 bis zum 10. Januar 2026', 'de'],
    ['10.10.2025–10.01.2026', 'de'],
    ['10.10. – 10.01.2026', 'de'],
    ['10.10.2025 - 10.1.2026', 'en'],
    ['du 10 octobre au 10 janvier', 'fr'],
    ['du 10 octobre 2025 au 10 janvier 2026', 'fr'],
    ['10/10/2025 – 10/01/2026', 'fr'],
    ['10/10/2025 – 01/10/2026', 'en-US'],
    ['Del 10 de octubre al 10 de enero', 'es'],
    ['10 ottobre - 10 gennaio', 'it'],
    ['dal 10 ottobre 2025 al 10 gennaio 2026', 'it'],
    ['10 de outubro a 10 de janeiro', 'pt-BR'],
    ['Últimos 3 meses (10 de outubro de 2025 até 10 de janeiro de 2026)', 'pt-BR'],
    ['2025年10月10日~2026年1月10日', 'ja'],
    ['2025年10月10日～1月10日', 'ja'],
    ['過去 3 か月（10月10日から1月10日まで）', 'ja'],
    ['2025/10/10 - 2026/01/10', 'ja'],
    ['2025-10-10 – 2026-01-10', 'sv'],
    ['2025-10-10 to 2026-01-10', 'en'],
    ['10월 10일부터 1월 10일까지', 'ko'],
    ['2025년 10월 10일 ~ 2026년 1월 10일', 'ko'],
    ['2025年10月10日至2026年1月10日', 'zh-CN'],
    ['od 10 października do 10 stycznia', 'pl'],
    ['10. října až 10. ledna', 'cs'],
    ['10 oktober till 10 januari', 'sv'],
    ['10 oktober t/m 10 januari', 'nl'],
    ['с 10 октября по 10 января', 'ru'],
    ['10 Ekim – 10 Ocak', 'tr'],
  ])('reads %j (%s) across the year’s end', (text, language) =>
    expect(read(text, language)).toBe('2025-10-10 2026-01-10'),
  );

  it.each([
    ['Oct 10 – 20, 2025', 'en', '2025-10-10 2025-10-20'],
    ['10–20 October 2025', 'en', '2025-10-10 2025-10-20'],
    ['10.–20. Okt. 2025', 'de', '2025-10-10 2025-10-20'],
    ['2025年10月10日～20日', 'ja', '2025-10-10 2025-10-20'],
    ['January 10th to January 9th', 'en', '2025-01-10 2026-01-09'],
    ['January 16th to January 15th', 'en', '2025-01-16 2026-01-15'],
    ['March 1st to February 28th', 'en', '2024-03-01 2025-02-28'],
    ['December 17 to January 15', 'en', '2025-12-17 2026-01-15'],
    ['13/04/2025 – 02/05/2025', 'en', '2025-04-13 2025-05-02'],
    ['03/04/2025 – 31/05/2025', 'en', '2025-04-03 2025-05-31'],
  ])('reads %j (%s) as %s', (text, language, days) => expect(read(text, language)).toBe(days));

  it('takes an end of tomorrow for the local today, but no later one', () => {
    expect(read('December 18 to January 16', 'en')).toBe('2025-12-18 2026-01-16');
    expect(read('December 19 to January 17', 'en')).toBe('2024-12-19 2025-01-17');
  });

  it.each([
    ['Past 12 months (January 15th to January 15th)', 'en', '2025-01-15 2026-01-15'],
    ['Letzte 12 Monate (15. Januar bis 15. Januar)', 'de', '2025-01-15 2026-01-15'],
    ['過去 12 か月（1月15日～1月15日）', 'ja', '2025-01-15 2026-01-15'],
    ['Past 24 months (January 15th to January 15th)', 'en', '2024-01-15 2026-01-15'],
    ['Past 24 months (January 1st to January 15th)', 'en', '2024-01-01 2026-01-15'],
    ['Past 9 months (April 15th to January 15th)', 'en', '2025-04-15 2026-01-15'],
    ['Past 1 day (January 15th to January 15th)', 'en', '2026-01-15 2026-01-15'],
  ])('lets the length decide between a day and years: %j (%s)', (text, language, days) => {
    const result = parsePeriod(text, language, on('2026-01-15'), presetIn(text));
    expect(result.ok && `${isoOfDay(result.value.from)} ${isoOfDay(result.value.to)}`).toBe(days);
  });

  it('takes the same day twice without a year for neither a day nor a year', () => {
    expect(read('January 15th to January 15th', 'en')).toBe('unparsable');
    expect(read('January 15th, 2026 to January 15th, 2026', 'en')).toBe('2026-01-15 2026-01-15');
  });

  it('reads a year up to the day before a 29 February', () => {
    const past12 = { unit: 'month', count: 12 } as const;
    const result = parsePeriod('February 28th to February 29th', 'en', on('2028-02-29'), past12);
    expect(result).toEqual({ ok: true, value: { from: on('2027-02-28'), to: on('2028-02-29') } });
  });

  it('does not choose between two orders of day and month', () => {
    expect(read('03/04/2025 – 05/06/2025', 'en')).toBe('ambiguous-date');
    expect(read('03/04/2025 – 05/06/2025', 'en-GB')).toBe('2025-04-03 2025-06-05');
    expect(read('03/04/2025 – 05/06/2025', 'en-US')).toBe('2025-03-04 2025-05-06');
  });

  it('takes the order in which the first end is not after the last', () => {
    expect(read('03/04/2025 – 02/05/2025', 'en')).toBe('2025-04-03 2025-05-02');
    expect(read('02/05/2025 – 03/04/2025', 'en-GB')).toBe('2025-02-05 2025-03-04');
  });

  it.each([
    'Past 3 months',
    'Past 30 days',
    'All teams',
    'October 10th',
    'October 2025',
    '10 to 20',
    '1-2',
    '',
    'Jan 10, 2026 – Oct 10, 2025',
    'Acme 10 to Acme 20',
  ])('takes %j for no span of days', (text) => expect(['unparsable', 'empty']).toContain(read(text, 'en')));

  it('does not take long on hostile text', () => {
    for (const part of [' - ', '1 to ', '(', 'a ', '10–'])
      expect(read(part.repeat(60), 'en')).toBe('unparsable');
  });
});

describe('presetIn', () => {
  it.each([
    ['Past 30 days', 'day', 30],
    ['Past three months', 'month', 3],
    ['Past 3 months (October 10th to January 10th)', 'month', 3],
    ['12 months', 'month', 12],
    ['Letzte 30 Tage', 'day', 30],
    ['Letzte 9 Monate', 'month', 9],
    ['30 derniers jours', 'day', 30],
    ['3 derniers mois', 'month', 3],
    ['Últimos 6 meses', 'month', 6],
    ['Ultimi 30 giorni', 'day', 30],
    ['過去 30 日間', 'day', 30],
    ['過去 3 か月', 'month', 3],
    ['過去 12 ヵ月', 'month', 12],
    ['지난 3개월', 'month', 3],
    ['지난 30일', 'day', 30],
    ['过去 3 个月', 'month', 3],
    ['過去 30 天', 'day', 30],
    ['Ostatnie 30 dni', 'day', 30],
    ['Poslední 3 měsíce', 'month', 3],
    ['De senaste 3 månaderna', 'month', 3],
    ['Sidste 3 måneder', 'month', 3],
    ['Afgelopen 3 maanden', 'month', 3],
    ['Son 30 gün', 'day', 30],
    ['За последние 30 дней', 'day', 30],
  ])('reads %j as %s × %d', (label, unit, count) => expect(presetIn(label)).toEqual({ unit, count }));

  it.each(['Custom', 'All teams', 'Team 3', '3 users', '2025', '', 'Monthly 3'])(
    'takes %j for none',
    (label) => expect(presetIn(label)).toBeNull(),
  );

  it('agrees with spans of its length', () => {
    const span = (from: string, to: string) => ({ from: on(from), to: on(to) });
    expect(agrees(span('2025-10-10', '2026-01-10'), { unit: 'month', count: 3 })).toBe(true);
    expect(agrees(span('2025-10-01', '2025-12-31'), { unit: 'month', count: 3 })).toBe(true);
    expect(agrees(span('2025-12-17', '2026-01-15'), { unit: 'day', count: 30 })).toBe(true);
    expect(agrees(span('2025-01-10', '2026-01-10'), { unit: 'month', count: 3 })).toBe(false);
    expect(agrees(span('2025-01-10', '2026-01-10'), { unit: 'day', count: 30 })).toBe(false);
  });
});
