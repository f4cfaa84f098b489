import { afterEach, describe, expect, it } from 'vitest';
import type { PageKind } from '@/core/model/capture';
import { contextIn } from '@/core/portal/context';
import { sketchPage } from '@/core/portal/sketch-page';
import { dayOfIso, isoOfDay } from '@/core/units/day';

const TODAY = dayOfIso('2026-01-15')!;
const show = (html: string, lang = 'en'): void => {
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
};
const read = (page: PageKind | null = 'by-user') => contextIn(sketchPage(document).sketch, page, TODAY);
const period = (): string | null => {
  const found = read().period;
  return found && `${isoOfDay(found.from)} ${isoOfDay(found.to)}`;
};
const THREE = '2025-10-10 2026-01-10';

afterEach(() => show(''));

describe('team', () => {
  it('is chosen in a native select', () => {
    show('<label>Team <select><option>All teams</option><option selected>Acme</option></select></label>');
    expect(read().team).toEqual({ kind: 'one', name: 'Acme' });
    document.querySelector('select')!.selectedIndex = 0;
    expect(read().team).toEqual({ kind: 'all' });
  });

  it('is chosen in a MUI select named by reference', () => {
    show(`<div><label id="l">Team</label><div class="MuiInputBase-root">
      <div role="combobox" aria-haspopup="listbox" aria-labelledby="l v" id="v">Acme &amp; Söhne</div>
      <input aria-hidden="true" value="t1"><svg class="icon"></svg></div></div>`);
    expect(read().team).toEqual({ kind: 'one', name: 'Acme & Söhne' });
  });

  it('sits in the input of an autocomplete', () => {
    show('<label for="i">Team</label><div><input id="i" role="combobox" value="x"><button>▾</button></div>');
    document.querySelector('input')!.value = 'Acme';
    expect(read().team).toEqual({ kind: 'one', name: 'Acme' });
  });

  it('is chosen in a listbox button with its name in the text before', () => {
    show(
      '<div><span>Équipe</span><div><button aria-haspopup="listbox"><span>Toutes les équipes</span></button></div></div>',
      'fr',
    );
    expect(read().team).toEqual({ kind: 'all' });
  });

  it('is read in shadow roots', () => {
    show('<div id="host"></div>');
    document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML =
      '<label for="t">Team</label><select id="t"><option>Acme</option></select>';
    expect(read().team).toEqual({ kind: 'one', name: 'Acme' });
  });

  it('may be printed where there is nothing to choose', () => {
    show('<p>Team: Acme</p>');
    expect(read().team).toEqual({ kind: 'one', name: 'Acme' });
    show('<dl><div><dt>Team</dt><dd>Acme</dd></div></dl>');
    expect(read().team).toEqual({ kind: 'one', name: 'Acme' });
  });

  it.each([
    ['no team', '<p>Welcome</p><nav><a>Team</a><a>Acme</a></nav>'],
    [
      'a prompt',
      '<label>Team <select><option value="">Select a team</option><option>Acme</option></select></label>',
    ],
    ['an empty input', '<label for="i">Team</label><input id="i" role="combobox" value="">'],
    [
      'two teams',
      '<label>Team <select><option>A</option></select></label><label>Team <select><option>B</option></select></label>',
    ],
    ['another select', '<label>Product <select><option>AutoCAD</option></select></label>'],
  ])('is unknown with %s', (_, html) => {
    show(html);
    expect(read().team).toBeNull();
  });

  it.each([
    ['すべてのチーム', 'ja'],
    ['Alle Teams', 'de'],
    ['Todas as equipes', 'pt-BR'],
    ['모든 팀', 'ko'],
    ['Wszystkie zespoły', 'pl'],
    ['Все группы', 'ru'],
  ])('is all of them in %s', (text, lang) => {
    show(`<select><option>${text}</option><option>Acme</option></select>`, lang);
    expect(read().team).toEqual({ kind: 'all' });
  });
});

describe('period', () => {
  it('is printed in the choice, beside it, or in another element', () => {
    show(
      '<label>Time range <select><option>Past 3 months (October 10th to January 10th)</option></select></label>',
    );
    expect([period(), read().periodSource]).toEqual([THREE, 'choice']);
    show(
      '<label>Time range <select><option>Past 3 months</option></select></label><p>October 10th to January 10th</p>',
    );
    expect([period(), read().periodSource]).toEqual([THREE, 'printed']);
    show('<div><b>Letzte 3 Monate</b> (<span>10. Oktober</span> bis <span>10. Januar</span>)</div>', 'de');
    expect(period()).toBe(THREE);
    show('<input type="date" value="2025-10-10"><input type="date" value="2026-01-10">');
    expect([period(), read().periodSource]).toEqual([THREE, 'inputs']);
    show('<p>Past 3 months</p><p>2025/10/10 ～ 2026/01/10</p>', 'ja');
    expect(period()).toBe(THREE);
  });

  it('is only hinted at by a preset without dates', () => {
    show('<label>Time range <select><option>Past 30 days</option></select></label>');
    expect(read()).toMatchObject({ period: null, periodHint: { unit: 'day', count: 30 } });
  });

  it('is not the dates of another preset still on screen', () => {
    show(
      '<label>Time range <select><option>Past 12 months</option></select></label><p>October 10th to January 10th</p>',
    );
    expect(period()).toBeNull();
  });

  it('is the one of the preset’s length among others printed', () => {
    show(`<label>Time range <select><option>Past 3 months</option></select></label><p>October 10th to January 10th</p>
      <p>Contract: January 1, 2025 – December 31, 2025</p>`);
    expect(period()).toBe(THREE);
  });

  it('is unknown when several are printed and nothing tells', () => {
    show('<p>October 10th to January 10th</p><p>January 1, 2025 – December 31, 2025</p>');
    expect(period()).toBeNull();
  });

  it('never ends in the future', () => {
    show('<p>January 1, 2026 – December 31, 2026</p>');
    expect(period()).toBeNull();
  });

  it('takes the order of day and month that fits the preset', () => {
    show(
      '<label>Time range <select><option>Past 3 months</option></select></label><p>10/10/2025 – 01/10/2026</p>',
    );
    expect(period()).toBe(THREE);
    show(
      '<label>Time range <select><option>Past 3 months</option></select></label><p>05/06/2025 – 07/08/2025</p>',
    );
    expect(period()).toBeNull();
  });

  it('ignores rows of tables', () => {
    show(
      '<table><thead><tr><th>User</th></tr></thead><tbody><tr><td>October 10th to January 10th</td></tr></tbody></table>',
    );
    expect(period()).toBeNull();
  });
});

describe('last updated', () => {
  it.each([
    ['<small>Last updated: Jan 14, 2026, 5:17 AM</small>', 'en'],
    ['<small>Last updated January 14</small>', 'en'],
    ['<small><b>Zuletzt aktualisiert</b>: 14.01.2026, 05:17</small>', 'de'],
    ['<small>Dernière mise à jour : 14 janv. 2026, 05:17</small>', 'fr'],
    ['<small>最終更新: 2026/01/14 5:17</small>', 'ja'],
    ['<span>Última atualização</span><span>14 de jan. de 2026, 05:17</span>', 'pt-BR'],
  ])('is read from %s', (html, lang) => {
    show(html, lang);
    const { lastUpdated } = read();
    expect(lastUpdated && isoOfDay(lastUpdated)).toBe('2026-01-14');
  });
});

describe('figures', () => {
  it('are read with the word above, below, and around', () => {
    show(`<div><div class="card"><p>Tokens available</p><div>1,234.5</div></div>
      <div class="card"><p>Tokens used</p><div>766</div></div><div class="card"><p>Tokens total</p><div>2,000.5</div></div></div>`);
    expect(read('summary').figures).toEqual({
      tokensAvailable: 123450,
      tokensUsed: 76600,
      tokensTotal: 200050,
    });
    show(
      `<dl><div><dd>1.234</dd><dt>Verbleibende Tokens</dt></div><div><dd>766</dd><dt>Verbrauchte Tokens</dt></div></dl>`,
      'de',
    );
    expect(read('summary').figures).toEqual({ tokensAvailable: 123400, tokensUsed: 76600 });
    show('<dl><dt>Tokens Remaining</dt><dd>-12</dd><dt>Tokens Used</dt><dd>7</dd></dl>');
    expect(read('summary').figures).toEqual({ tokensAvailable: -1200, tokensUsed: 700 });
    show('<dl><dd>12</dd><dt>Tokens Remaining</dt><dd>7</dd><dt>Tokens Used</dt></dl>');
    expect(read('summary').figures).toEqual({ tokensAvailable: 1200, tokensUsed: 700 });
    show('<p>Tokens available: 1,234</p><p>56 tokens used</p><p>Total users 12</p>');
    expect(read('summary').figures).toEqual({ tokensAvailable: 123400, tokensUsed: 5600, totalUsers: 12 });
  });

  it('are read when split over elements, with units, in a donut', () => {
    show('<div><span>Tokens available</span><div><span>1,234</span><span>.50</span></div></div>');
    expect(read('summary').figures.tokensAvailable).toBe(123450);
    show('<div><span>12 345</span><span>Jetons disponibles</span></div>', 'fr');
    expect(read('summary').figures.tokensAvailable).toBe(1234500);
    show('<svg><text>1,234</text><text>Tokens available</text></svg>');
    expect(read('balances').figures.tokensAvailable).toBe(123400);
  });

  it('are left out when loading, undecided or shown twice', () => {
    show(
      '<div class="card"><p>Tokens available</p><div>—</div></div><div class="card"><p>Tokens used</p><div class="MuiSkeleton-root"></div></div>',
    );
    expect(read('summary').figures).toEqual({});
    show('<div><p>Tokens available</p><p>12</p><p>34</p></div>');
    expect(read('summary').figures).toEqual({});
    show('<div><p>Tokens available</p><p>12</p></div><div><p>Tokens Remaining</p><p>13</p></div>');
    expect(read('summary').figures).toEqual({});
    show('<div><p>Tokens used</p><div class="MuiSkeleton-root"></div><p>Expired tokens</p><p>34</p></div>');
    expect(read('summary').figures).toEqual({});
  });

  it('call the tokens used outside Summary and Balances those of the time range', () => {
    show('<div><p>Tokens used</p><p>766</p></div>');
    expect(read('usage-report').figures).toEqual({ totalTokensUsed: 76600 });
  });

  it('use each other’s marks, whatever language the page says', () => {
    show(
      '<div><div><p>Tokens available</p><p>1.234</p></div><div><p>Tokens used</p><p>76,5</p></div></div>',
      'en',
    );
    expect(read('summary').figures).toEqual({ tokensAvailable: 123400, tokensUsed: 7650 });
    show('<div><div><p>Tokens available</p><p>1.234</p></div></div>', 'en');
    expect(read('summary').figures).toEqual({});
  });
});

describe('language', () => {
  it('is what the page declares', () => {
    show('<h1>Token Usage</h1>', 'en-GB');
    expect(read()).toMatchObject({ language: 'en-GB', languageDoubt: false });
  });

  it('is what its words are when they clearly are another’s', () => {
    const german =
      '<h1>Token-Nutzung</h1><b>Nach Benutzer</b><b>Nach Produkt</b><b>Verfügbare Tokens</b><b>Zeitraum</b>';
    show(german, 'en');
    expect(read()).toMatchObject({ language: 'de', languageDoubt: true });
    show(german, '');
    expect(read()).toMatchObject({ language: 'de', languageDoubt: false });
    show('<h1>Token-Nutzung</h1><b>Team</b><b>Version</b><b>Product</b><b>Tokens used</b>', 'de');
    expect(read()).toMatchObject({ language: 'de' });
  });
});

describe('subject', () => {
  it('is the person in the heading, with the address beside', () => {
    show('<button>← Back to all users</button><div><h1>Ann O’Neil, Jr.</h1><p>ann@example.com</p></div>');
    expect(read('person').subject).toEqual({ name: 'Ann O’Neil, Jr.', email: 'ann@example.com' });
    show(`<h1>${'ab'.repeat(20)}</h1>`);
    expect(read('person').subject).toEqual({ hash: 'ab'.repeat(20) });
    show('<h1>*****</h1>');
    expect(read('person').subject).toBeUndefined();
    show('<h1>Ann</h1>');
    expect(read('by-user').subject).toBeUndefined();
  });
});

it('finds the team above a table of many rows', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `<tr><td>Person ${i}</td><td>${i}</td></tr>`).join('');
  show(
    `<p>Team: Acme</p><table><thead><tr><th>User</th><th>Tokens used</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
  read();
  expect(read().team).toEqual({ kind: 'one', name: 'Acme' });
});
