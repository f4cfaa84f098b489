import { beforeEach, describe, expect, it } from 'vitest';
import { recognisePage } from '@/core/portal/pages';
import { sketchPage } from '@/core/portal/sketch-page';

const show = (html: string, lang = 'en'): void => {
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
};
const table = (...headers: string[]): string =>
  `<table><thead><tr>${headers.map((header) => `<th>${header}</th>`).join('')}</tr></thead><tbody><tr>${headers
    .map(() => '<td>1</td>')
    .join('')}</tr></tbody></table>`;
const tabs = (selected: string, ...others: string[]): string =>
  `<div role="tablist"><button role="tab" aria-selected="true">${selected}</button>${others
    .map((text) => `<button role="tab" aria-selected="false">${text}</button>`)
    .join('')}</div>`;
const kind = (url = 'https://manage.autodesk.com/x'): string | null =>
  recognisePage(sketchPage(document).sketch, url)?.kind ?? null;

beforeEach(() => {
  document.title = '';
});

describe('recognisePage', () => {
  it.each([
    ['By user', 'en', 'Token Usage', ['User', 'Email', 'Tokens used']],
    ['Nach Benutzer', 'de', 'Token-Nutzung', ['Benutzer', 'Verwendete Tokens']],
    ['Par utilisateur', 'fr', 'Utilisation des jetons', ['Nom', 'Jetons utilisés']],
    ['ユーザー別', 'ja', 'トークンの使用状況', ['ユーザ', '使用されたトークン']],
    ['Por usuário', 'pt-BR', 'Uso de tokens', ['Usuário', 'Tokens usados']],
    ['사용자별', 'ko', '토큰 사용량', ['사용자', '사용한 토큰']],
  ])('knows By user by its selected tab %s', (tab, lang, heading, headers) => {
    show(`<h1>${heading}</h1>${tabs(tab, 'Other')}${table(...headers)}`, lang);
    expect(recognisePage(sketchPage(document).sketch, 'https://x/')).toEqual({
      kind: 'by-user',
      confidence: 'sure',
    });
  });

  it('knows tabs that are pressed divs, and links that are current', () => {
    show(`<h1>Token usage</h1><div role="button" aria-pressed="false">By User</div>
      <div role="button" aria-pressed="true">By Product</div>${table('Product', 'Tokens Used')}`);
    expect(kind()).toBe('by-product');
    show(`<nav><a aria-current="page">By product</a><a>By user</a></nav>${table('Product', 'Tokens used')}`);
    expect(kind()).toBe('by-product');
    show(
      `<h1>Token usage</h1><div role="button" class="tab tab--selected">By User</div><div role="button" class="tab">By Product</div>`,
    );
    expect(kind()).toBe('by-user');
  });

  it('knows Summary by its tab within Token Usage only', () => {
    show(`<h1>Token Usage</h1>${tabs('Summary', 'By product', 'By user')}<p>Tokens available</p><p>12</p>`);
    expect(kind()).toBe('summary');
    show(`<h1>Subscriptions overview</h1>${tabs('Summary', 'Details')}`);
    expect(kind()).toBeNull();
  });

  it.each([
    ['Usage Report', 'usage-report', ['First name', 'Email', 'Product', 'Tokens used', 'Access option']],
    ['Seat Usage', 'seat-usage', ['First name', 'Email', 'Product', 'Days used']],
    ['Balances', 'balances', ['Tokens', 'Expiration date']],
    ['Nutzungsbericht', 'usage-report', ['Vorname', 'Produkt', 'Verwendete Tokens']],
    ['残高', 'balances', ['トークン', '有効期限']],
  ])('knows %s by its heading', (heading, expected, headers) => {
    show(
      `<nav><a>Token Usage</a><a>Balances</a><a>Usage Report</a></nav><h1>${heading}</h1>${table(...headers)}`,
    );
    expect(kind()).toBe(expected);
  });

  it('knows a person’s page: a name for a heading, a way back, products in the table', () => {
    const person = (heading: string) =>
      show(`<button>← Back to all users</button><div><h1>${heading}</h1><p>ann@example.com</p></div>
        ${table('Product', 'Days used', 'Tokens used')}`);
    for (const heading of ['Ann Smith', 'Дарья Петрова', 'a'.repeat(40), '*****', 'ann@example.com']) {
      person(heading);
      expect(kind(), heading).toBe('person');
    }
    show(
      `<nav aria-label="breadcrumb"><a>Token Usage</a><a>By user</a><span>Ann</span></nav><h1>Ann</h1>${table('Product', 'Uses', 'Tokens used')}`,
    );
    expect(kind()).toBe('person');
    show(`<h1>Token Usage</h1>${tabs('By product')}${table('Product', 'Tokens used')}`);
    expect(kind()).toBe('by-product');
  });

  it('takes the address for a hint only', () => {
    show('<h1>Something else</h1>');
    expect(kind('https://manage.autodesk.com/usage-report')).toBeNull();
    show(`<h1>Irgendwas</h1>${table('Email', 'Product', 'Tokens used')}`);
    expect(kind('https://manage.autodesk.com/usage-report')).toBe('usage-report');
    show('<h1>Balances</h1>');
    expect(kind('https://manage.autodesk.com/usage-report')).toBe('balances');
  });

  it.each([
    ['invoices', `<h1>Invoices</h1>${table('Team', 'Product', 'Amount', 'Date')}`],
    ['invoices with tokens', `<h1>Invoices</h1>${table('User', 'Product', 'Tokens', 'Amount')}`],
    ['Rechnungen', `<h1>Rechnungen</h1>${table('Team', 'Produkt', 'Betrag')}`],
    ['users', `<h1>User Management</h1>${table('Name', 'Email', 'Role')}`],
    ['home', '<h1>Welcome</h1><a href="#">Token Usage</a><a>Balances</a>'],
    [
      'insights',
      `<nav><a aria-current="page">Team insights</a></nav><h1>Team insights</h1>${table('Crew', 'Toolkit')}`,
    ],
    [
      'a contract with a way back',
      `<button>Back</button><h1>Contract 110002</h1>${table('Product', 'Quantity')}`,
    ],
    ['nothing', ''],
  ])('knows nothing of %s', (_, html) => {
    show(html);
    expect(kind()).toBeNull();
  });

  it('sees into shadow roots', () => {
    show('<div id="host"></div>');
    document.querySelector('#host')!.attachShadow({
      mode: 'open',
    }).innerHTML = `<h1>Token Usage</h1>${tabs('By user')}${table('User', 'Tokens used')}`;
    expect(kind()).toBe('by-user');
  });

  it('does not mind a dialog over the page', () => {
    show(`<div aria-hidden="true"><h1>Token Usage</h1>${tabs('By user')}${table('User', 'Tokens used')}</div>
      <div role="dialog"><h2>Balances</h2></div>`);
    expect(kind()).toBe('by-user');
  });
});
