import { describe, expect, it } from 'vitest';
import { Capture } from '@/core/model/capture';
import { isoOfDay } from '@/core/units/day';
import { readerAt, show, tableOf } from './portal-page';

const TODAY = '2026-01-11';
const captured = () => {
  const look = readerAt(TODAY).pass(1500);
  expect([look.state, look.health.rejections]).toEqual(['ready', []]);
  return Capture.parse(look.capture);
};

describe('the users table in each language', () => {
  it.each([
    {
      language: 'de',
      heading: 'Token-Nutzung',
      tabs: ['Zusammenfassung', 'Nach Produkt', 'Nach Benutzer'],
      teamLabel: 'Team',
      all: 'Alle Teams',
      period: 'Letzte 3 Monate (10. Oktober 2025 bis 10. Januar 2026)',
      headers: ['Benutzer', 'E-Mail', 'Nutzungstage', 'Verwendete Tokens', 'Letzter Zugriff'],
      tokens: '1.084,5',
      other: '12',
      date: '09.01.2026',
    },
    {
      language: 'fr',
      heading: 'Utilisation des jetons',
      tabs: ['Résumé', 'Par produit', 'Par utilisateur'],
      teamLabel: 'Équipe',
      all: 'Toutes les équipes',
      period: '3 derniers mois (10 octobre 2025 au 10 janvier 2026)',
      headers: ['Utilisateur', 'E-mail', 'Jours d’utilisation', 'Jetons utilisés', 'Dernier accès'],
      tokens: '1 084,5',
      other: '12',
      date: '09/01/2026',
    },
    {
      language: 'ja',
      heading: 'トークンの使用状況',
      tabs: ['概要', '製品別', 'ユーザ別'],
      teamLabel: 'チーム',
      all: 'すべてのチーム',
      period: '過去 3 か月 (2025年10月10日～2026年1月10日)',
      headers: ['ユーザ', '電子メール', '使用日数', '使用されたトークン', '最終アクセス日'],
      tokens: '1,084.5',
      other: '12',
      date: '2026/01/09',
    },
    {
      language: 'pt-BR',
      heading: 'Uso de tokens',
      tabs: ['Resumo', 'Por produto', 'Por usuário'],
      teamLabel: 'Equipe',
      all: 'Todas as equipes',
      period: 'Últimos 3 meses (10 de outubro de 2025 a 10 de janeiro de 2026)',
      headers: ['Usuário', 'E-mail', 'Dias de uso', 'Tokens usados', 'Último acesso'],
      tokens: '1.084,5',
      other: '12',
      date: '09/01/2026',
    },
  ])('$language', ({ language, heading, tabs, teamLabel, all, period, headers, tokens, other, date }) => {
    show({
      language,
      heading,
      tabs,
      tab: tabs[2]!,
      teamLabel,
      teams: [all, 'Alpha'],
      period,
      body: tableOf(headers, [
        ['Ana Lima', 'ana@x.com', '12', tokens, date],
        ['Bo Ek', 'bo@x.com', '3', other, date],
      ]),
    });
    const { observations, period: span, page, complete } = captured();
    expect([page, complete, span && isoOfDay(span.from), span && isoOfDay(span.to)]).toEqual([
      'by-user',
      true,
      '2025-10-10',
      '2026-01-10',
    ]);
    expect(
      observations.map((one) => [one.person?.name, one.person?.email, one.daysUsed, one.tokens]),
    ).toEqual([
      ['Ana Lima', 'ana@x.com', 12, 108_450],
      ['Bo Ek', 'bo@x.com', 3, 1200],
    ]);
  });
});

describe('the other pages', () => {
  it('reads By product', () => {
    show({
      tab: 'By product',
      body: tableOf(
        ['Product', 'Tokens used', 'Total users', 'Uses', 'View details'],
        [
          ['AutoCAD', '70', '4', '12', 'View details'],
          ['Revit', '20.5', '2', '3', 'View details'],
        ],
        ['Total', '90.5', '', '', ''],
      ),
    });
    const { page, observations, health } = captured();
    expect(page).toBe('by-product');
    expect(observations.map(({ product, tokens, users, uses }) => [product, tokens, users, uses])).toEqual([
      ['AutoCAD', 7000, 4, 12],
      ['Revit', 2050, 2, 3],
    ]);
    expect(health.rowsIgnored).toBe(1);
  });

  it('reads the Usage Report for all teams, one person in two of them', () => {
    show({
      heading: 'Usage Report',
      tabs: [],
      team: 'All teams',
      body: tableOf(
        ['Team', 'First name', 'Last name', 'Email', 'Product', 'Access option', 'Days used', 'Tokens used'],
        [
          ['Alpha', 'Ana', 'Lima', 'ana@x.com', 'Revit', 'Flex', '2', '20'],
          ['Beta', 'Ana', 'Lima', 'ana@x.com', 'Revit', 'Subscription', '9', ''],
        ],
      ),
    });
    const { page, team, observations } = captured();
    expect([page, team]).toEqual(['usage-report', { kind: 'all' }]);
    expect(observations.map((one) => [one.team, one.access, one.tokens])).toEqual([
      ['Alpha', 'flex', 2000],
      ['Beta', 'subscription', undefined],
    ]);
  });

  it('reads Seat Usage', () => {
    show({
      heading: 'Seat Usage',
      tabs: [],
      body: tableOf(
        ['User', 'Email', 'Product', 'Assigned date', 'Days used', 'Last accessed'],
        [['Ana', 'ana@x.com', 'Revit', '2025-02-03', '41', '2026-01-09']],
      ),
    });
    const { page, observations } = captured();
    expect([page, observations[0]?.daysUsed]).toEqual(['seat-usage', 41]);
  });

  it('reads Balances: tiles, expiring tokens, token events', () => {
    show({
      heading: 'Balances',
      tabs: [],
      period: null,
      body: `<section><div><div>Tokens available</div><div>1,250</div></div><div><div>Tokens used</div><div>750</div></div>
        <div><div>Total tokens purchased</div><div>2,000</div></div></section>
        <section><h2>Expiring tokens</h2>${tableOf(
          ['Tokens', 'Expires on', 'Days left'],
          [
            ['250', '2026-02-10', '30'],
            ['1,000', '2026-10-01', '263'],
          ],
        )}</section>
        <section><h2>Token events</h2>${tableOf(
          ['Date', 'Event', 'Tokens'],
          [
            ['2025-12-01', 'Purchase', '+1,000'],
            ['2025-12-31', 'Expiration', '-40'],
          ],
        )}</section>`,
    });
    const { page, period, figures, lots, lotsComplete, events } = captured();
    expect([page, period, lotsComplete]).toEqual(['balances', null, true]);
    expect(figures).toEqual({ tokensAvailable: 125_000, tokensUsed: 75_000, tokensTotal: 200_000 });
    expect(lots.map(({ tokens, expiresOn }) => [tokens, isoOfDay(expiresOn)])).toEqual([
      [25_000, '2026-02-10'],
      [100_000, '2026-10-01'],
    ]);
    expect(events.map(({ kind, tokens, day }) => [kind, tokens, isoOfDay(day)])).toEqual([
      ['purchase', 100_000, '2025-12-01'],
      ['expiration', -4000, '2025-12-31'],
    ]);
  });

  it('takes token events that say when the tokens expire for no lots', () => {
    show({
      heading: 'Balances',
      tabs: [],
      period: null,
      body: `<h2>Expiring tokens</h2>${tableOf(['Tokens', 'Expiration date'], [['250', '2026-02-10']])}
        <div role="dialog" aria-modal="true"><h2>Token events</h2>${tableOf(
          ['Date', 'Event', 'Tokens', 'Expiration date'],
          [
            ['2025-12-01', 'Purchase', '1,000', '2026-12-01'],
            ['2025-12-31', 'Expiration', '-40', ''],
          ],
        )}</div>`,
    });
    document.querySelector('main > table')?.setAttribute('aria-hidden', 'true');
    const { lots, events } = captured();
    expect(lots.map(({ tokens }) => tokens)).toEqual([25_000]);
    expect(events.map(({ kind, tokens }) => [kind, tokens])).toEqual([
      ['purchase', 100_000],
      ['expiration', -4000],
    ]);
  });

  it('reads the Summary: tiles and tokens by month', () => {
    show({
      tab: 'Summary',
      body: `<h2>Today's token balance and Token usage</h2><section><div><div>Tokens available</div><div>1,250</div></div>
        <div><div>Total tokens used</div><div>300</div></div><div><div>Total users</div><div>12</div></div></section>
        ${tableOf(
          ['Month', 'Tokens used'],
          [
            ['November 2025', '180'],
            ['December 2025', '120.5'],
            ['January 2026', '10'],
          ],
        )}`,
    });
    const { page, figures, uses } = captured();
    expect(page).toBe('summary');
    expect(figures).toEqual({ tokensAvailable: 125_000, totalTokensUsed: 30_000, totalUsers: 12 });
    expect(uses.map(({ period, tokens }) => [isoOfDay(period.from), isoOfDay(period.to), tokens])).toEqual([
      ['2025-11-01', '2025-11-30', 18_000],
      ['2025-12-01', '2025-12-31', 12_050],
      ['2026-01-01', '2026-01-11', 1000],
    ]);
  });

  it('reads a person’s page', () => {
    show({
      heading: 'Ana Lima',
      tabs: ['Summary', 'By product', 'By user'],
      body: `<a href="#">Back to all users</a><p>ana@x.com</p>${tableOf(
        ['Product', 'Days used', 'Uses', 'Tokens used'],
        [
          ['Revit', '3', '5', '30'],
          ['AutoCAD', '1', '1', '7'],
        ],
      )}`,
    });
    const look = readerAt(TODAY, [], '/reporting/token-usage/by-user/123').pass(1500);
    expect([look.page, look.state]).toEqual(['person', 'ready']);
    expect(look.capture?.subject).toEqual({ name: 'Ana Lima', email: 'ana@x.com' });
    expect(look.capture?.observations.map(({ product, tokens }) => [product, tokens])).toEqual([
      ['Revit', 3000],
      ['AutoCAD', 700],
    ]);
  });

  it('waits for the name on a person’s page, which may come after the rows', () => {
    const usage = tableOf(['Product', 'Days used', 'Tokens used'], [['Revit', '3', '30']]);
    show({ heading: '', tabs: [], body: `<a href="#">Back to all users</a><p></p>${usage}` });
    const { pass } = readerAt(TODAY, [], '/reporting/token-usage/by-user/123');
    expect(pass(1000).capture).toBeNull();
    const [heading, address] = [document.querySelector('h1'), document.querySelector('main > a + p')];
    if (heading) heading.textContent = 'Ana Lima';
    if (address) address.textContent = 'ana@x.com';
    expect(pass(1500).capture).toMatchObject({
      complete: true,
      subject: { name: 'Ana Lima', email: 'ana@x.com' },
      observations: [{ product: 'Revit', tokens: 3000 }],
    });
  });

  it('never takes a person’s uses by version for their usage, however late that comes', () => {
    const versions = tableOf(['Product', 'Version', 'Uses'], [['Revit', '2026', '5']]);
    show({ heading: 'Ana Lima', body: `<a href="#">Back to all users</a><p>ana@x.com</p>${versions}` });
    const { pass } = readerAt(TODAY, [], '/reporting/token-usage/by-user/123');
    expect(pass(9000)).toMatchObject({ page: 'person', state: 'waiting', capture: null, unknown: null });
    const usage = tableOf(['Product', 'Days used', 'Tokens used'], [['Revit', '3', '30']]);
    document.querySelector('main > p:last-of-type')?.insertAdjacentHTML('afterend', usage);
    expect(pass(3000).capture).toMatchObject({
      complete: true,
      observations: [{ product: 'Revit', tokens: 3000 }],
    });
  });
});
