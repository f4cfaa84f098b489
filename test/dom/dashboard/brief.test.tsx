import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { briefBox, briefPage } from '@/components/dashboard/brief/brief-document';
import type { Brief } from '@/components/dashboard/brief/brief-view';
import { AroundPlan } from '@/components/dashboard/renewal/AroundPlan';
import { createTranslator } from '@/components/text/translate';
import { sampleBrief } from '../../support/brief';
import { english } from '../../support/messages';

const t = createTranslator(english, 'en-US');
const CSS = '.brief { color: #111 }';

const pageOf = (brief: Brief) => {
  const text = briefPage(t, brief, briefBox(t, brief), CSS);
  return { text, page: new DOMParser().parseFromString(text, 'text/html') };
};
const table = (page: Document, name: string) =>
  [...page.querySelectorAll(`table[aria-label^="${name}"] tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
const number = (text: string | null | undefined): number => Number((text ?? '').replaceAll(/[^\d-]/g, ''));

describe('the brief as a page of its own', () => {
  const { text, page } = pageOf(sampleBrief());

  it('has nothing to run, load or send', () => {
    expect(text.startsWith('<!doctype html>\n<html lang="en"><head><meta charset="utf-8">')).toBe(true);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    const loading =
      'script, img, iframe, object, embed, link, a, form, video, audio, base, use, image, foreignObject';
    expect(page.querySelectorAll(loading)).toHaveLength(0);
    const attributes = [...page.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
    expect(attributes.filter((name) => /^on|^style$|href|src/i.test(name))).toEqual([]);
    expect(page.querySelector('style')?.textContent).toContain(CSS);
    expect(page.title).toBe('Token renewal: North');
  });

  it('names nobody', () => {
    expect(text).not.toMatch(/Lovelace|Hopper/);
  });

  it('shows the arithmetic: tokens times price, and sums of what is shown', () => {
    const orders = table(page, 'What we recommend');
    expect(orders.slice(1)).toEqual([
      ['Jan 1, 2027', '2,333', '× €2.85', '€6,649', '20%'],
      ['Jun 10, 2027', '1,234', '× €2.85', '€3,517', '20%'],
      ['Total', '3,567', '', '€10,166', ''],
    ]);
    for (const [name, seats, tokens, ...amounts] of table(page, 'Alternatives').slice(1)) {
      const [price, lockOuts, carried, total] = amounts.map(number);
      expect(number(seats) + (price ?? 0) + (lockOuts ?? 0) - (carried ?? 0), `${name} ${tokens}`).toBe(
        total,
      );
    }
    const seats = table(page, 'Seats to renew').slice(1);
    const changes = seats.map((row) => number(row[4]));
    expect(changes.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(changes.at(-1));
    const quarters = table(page, 'Cost of tokens').slice(1);
    const costs = quarters.map((row) => number(row[2]));
    expect(costs.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(costs.at(-1));
    const sum = /orders €([\d,]+) \+ lock-outs €([\d,]+) − left for later €([\d,]+) = €([\d,]+)\./.exec(
      page.body.textContent ?? '',
    );
    const [price, lockOuts, carried, total] = (sum ?? []).slice(1).map(number);
    expect((price ?? 0) + (lockOuts ?? 0) - (carried ?? 0)).toBe(total);
  });

  it('tells of seats one figure, that of the ways, and of the other why it differs', () => {
    const said = page.body.textContent ?? '';
    const totals = table(page, 'Alternatives').map((row) => [row[0], number(row.at(-3))]);
    const of = (name: string) => totals.find(([way]) => way === name)?.[1];
    const less = Number(of('This plan, seats as today')) - Number(of('Cheapest seats, Flex for the rest'));
    const told = /costs €([\d,]+) (less|more) until/.exec(said);
    expect(number(told?.[1]) * (told?.[2] === 'less' ? 1 : -1)).toBe(less);
    expect(said).not.toMatch(/(less|more) a year/);
    const [, change, seats, flex] =
      /a year changes by ([^ ]+) \(seats ([^,]+(?:,\d+)*), Flex ([^)]+)\)/.exec(said) ?? [];
    expect(number(seats) + number(flex)).toBe(number(change));
    expect(number(seats)).toBe(number(table(page, 'Seats to renew').at(-1)?.[4]));
  });

  it('says so when seats don’t pay beside the forecast', () => {
    const brief = sampleBrief();
    const ways = brief.ways.map((way) => (way.kind === 'cheapest' ? { ...way, seats: 90_000_000 } : way));
    const said = pageOf({ ...brief, ways }).page.body.textContent ?? '';
    expect(said).toMatch(/costs €[\d,]+ more until .* they don’t pay yet/);
  });

  it('says what it rests on and that nothing was checked yet', () => {
    const said = page.body.textContent ?? '';
    for (const sentence of [
      'Price of a token, list price to be checked: €2.85.',
      'How well past forecasts did was not checked yet.',
      '300 days known exactly, 20 by estimate, 3 not known',
      'Computed by Flexmeter 1.2.3',
      '4 more lots',
      '3 more products',
    ])
      expect(said).toContain(sentence);
    expect(page.querySelectorAll('dt')).toHaveLength(5);
    expect(page.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toContain('8 of 10 futures');
  });

  it('takes names for text, whatever they are', () => {
    const evil = '</title></head></style><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
    const { page: made } = pageOf(sampleBrief(evil));
    expect(made.querySelectorAll('script, img')).toHaveLength(0);
    expect(made.title).toBe(`Token renewal: ${evil}`);
    expect(made.querySelectorAll('style')).toHaveLength(1);
    expect(made.querySelector('h1')?.textContent).toBe(`Token renewal: ${evil}`);
  });

  it('stands without seats, budget or forecast', () => {
    const brief = sampleBrief();
    const withheld = { code: 'no-balance', daysKnown: 0, daysNeeded: 0 } as const;
    const { page: made } = pageOf({
      ...brief,
      seats: null,
      ways: brief.ways.slice(0, 2).map((way) => ({ ...way, seats: null })),
      facts: {
        ...brief.facts,
        outlook: { ...brief.facts.outlook, withheld, fan: [], lots: [], available: null, readAt: null },
        budget: { ...brief.facts.budget, budget: null, withheld },
      },
    });
    const said = made.body.textContent ?? '';
    expect(said).toContain('other seats are not compared');
    expect(said).toContain('No tokens are held, or their expiry was never read.');
    expect(made.querySelector('svg')).toBeNull();
    expect(table(made, 'Alternatives')[0]).not.toContain('Seats');
  });
});

describe('around the plan', () => {
  const shown = (around: Parameters<typeof AroundPlan>[0]['around']) => {
    const box = document.createElement('div');
    render(<AroundPlan t={t} around={around} />, box);
    return box;
  };

  it('stand the budget by quarter and the calendar of seats, each with the way to its view', () => {
    const { facts, seats } = sampleBrief();
    const box = shown({ facts, seats });
    expect(box.querySelectorAll('.budget-table tbody tr')).toHaveLength(4);
    expect(box.textContent).toContain('Renew 1 of 3 seats of North 1.');
    expect([...box.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      '#/budget',
      '#/seats',
    ]);
    expect(shown({ facts, seats: null }).querySelectorAll('a')).toHaveLength(1);
  });

  it('is said while it is worked out, and when it fails', () => {
    expect(shown(null).textContent).toContain('Working out seats');
    expect(shown('failed').querySelector('.danger')?.textContent).toContain('Nothing was changed');
  });
});
