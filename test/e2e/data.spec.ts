import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { Period } from '@/core/model/scalars';
import { centitokens, day } from '@/core/units/brands';
import { formatNumber, formatTokens } from '@/core/units/format';
import { found } from '../support/axe';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';
import { generateCompany } from '../support/company';
import { rowsIn } from '../support/company/rows-in';
import { dailyTable, reportTable } from '../support/exports/table';
import { writeText } from '../support/exports/write-text';

const today = day(Math.floor(Date.now() / 86_400_000));
const company = generateCompany({ today, seed: 21, people: 14, teams: 2, history: 150 });
const period: Period = { from: day(today - 120), to: day(today - 1) };
const usage = writeText(dailyTable(company, 'all', period, 'token-usage'));
const usageText = new TextDecoder().decode(usage);
const rows = [...rowsIn(company, 'all', period)].length;
const rowsText = formatNumber(rows, 'en');

const csv = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(bytes),
});
const choose = (page: Page, ...files: ReturnType<typeof csv>[]) =>
  page.getByLabel('Choose files').setInputFiles(files);
const importAll = (page: Page) => page.getByRole('button', { name: /^Import \d/ }).click();

/** The table of what is stored of each team, as the page says it. */
const known = (page: Page) =>
  page.getByRole('table', { name: 'What is stored now of these teams' }).getByRole('row');

/** Figures of the storage part but the bytes, which only the browser knows. */
async function counts(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: 'Storage' }).click();
  await expect(page.getByRole('heading', { name: 'Last readings' })).toBeVisible();
  return page.locator('.data-facts > div').allTextContents();
}

let session: Session;

/** The link to a part of the Data view: views of the dashboard may be called the same. */
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of this view' }).getByRole('link', { name });

test.beforeAll(async () => {
  session = await launch({ extension: EXTENSION });
});

test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(session.pageErrors).toEqual([]);
  await session.close();
});

test.describe.configure({ mode: 'serial' });

test('a Token Usage file is shown, stored on request, and adds up', async () => {
  const page = await session.openDashboard('#/data');
  const bad = 'North,Ada,Byron,ada@x.example,Revit,Revit,2026,not a day,10\n';
  await choose(page, csv('usage.csv', Buffer.concat([Buffer.from(usage), Buffer.from(bad)])));
  await expect(page.getByRole('heading', { name: 'Token Usage' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Nothing is stored yet.');
  await page.getByText('1 row is left out').click();
  await expect(page.getByRole('row', { name: /Day used/ })).toContainText(formatNumber(rows + 2, 'en'));
  expect(await found(page)).toEqual([]);
  await page.getByRole('link', { name: 'Storage' }).click();
  await expect(page.getByText('Nothing has been read or imported yet.')).toBeVisible();

  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await choose(page, csv('usage.csv', usage));
  await page.getByRole('button', { name: `Import ${rowsText} rows` }).click();
  await expect(page.getByRole('heading', { name: '1 table stored' })).toBeVisible();
  for (const [team, { name }] of company.teams.entries()) {
    const own = [...rowsIn(company, team, period)];
    const tokens = own.reduce((sum, i) => sum + (company.usage.tokens[i] ?? 0), 0);
    const row = page.getByRole('row').filter({ hasText: name });
    await expect(row.getByRole('cell').last()).toHaveText(formatTokens(centitokens(tokens), 'en'));
  }
  await page.close();
});

test('the same file again changes nothing', async () => {
  const page = await session.openDashboard('#/data');
  const before = await counts(page);
  await page.getByRole('link', { name: 'Import' }).click();
  await choose(page, csv('again.csv', usage));
  await importAll(page);
  await expect(page.getByText('The same file is stored already. Nothing was changed.')).toBeVisible();
  await expect(known(page)).toHaveCount(1 + company.teams.length);
  expect(await counts(page)).toEqual(before);
  await page.close();
});

test('wrong files are refused with the reason, and store nothing', async () => {
  const page = await session.openDashboard('#/data');
  const before = await counts(page);
  await page.getByRole('link', { name: 'Import' }).click();
  const cut = usage.slice(0, usage.length - 9);
  await choose(
    page,
    csv('empty.csv', ''),
    csv('shopping.csv', 'milk,eggs\n2,12\n3,6\n'),
    csv('enterprise.csv', 'contractYear,usageCategory,tokensConsumed\n1,DESKTOP_PRODUCT,12\n'),
    csv('cut.csv', cut),
  );
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The file is empty.');
  await expect(alert).toContainText('none of the portal’s exports');
  await expect(alert).toContainText('Token Flex');
  await expect(alert).toContainText('cut off before its end');
  await expect(alert.getByRole('listitem')).toHaveCount(4);
  await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0);
  expect(await counts(page)).toEqual(before);
  await page.close();
});

test('dropped dates that can be read in two ways are asked about', async () => {
  const page = await session.openDashboard('#data');
  const dropped = await page.evaluateHandle(() => {
    const { DataTransfer, File } = globalThis as unknown as {
      DataTransfer: new () => { items: { add(file: object): void } };
      File: new (parts: string[], name: string) => object;
    };
    const text = 'Team,Email,Product,Day used,Tokens used\nN,a@x.example,Revit,03/04/2026,10\n';
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dates.csv'));
    return transfer;
  });
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByRole('alert')).toContainText('Its dates can be read in two ways');
  await page.getByRole('button', { name: 'Day first: 31/12' }).click();
  await expect(page.getByRole('main')).toContainText('Apr 3, 2026');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Drop export files here')).toBeVisible();
  await page.close();
});

test('a Usage Report waits until its days are known', async () => {
  const page = await session.openDashboard('#/data');
  await choose(page, csv('report.csv', writeText(reportTable(company, 0, period))));
  await expect(page.getByRole('button', { name: /^(Import|Nothing to import)/ })).toBeDisabled();
  await page.getByLabel('First day').fill('2026-03-31');
  await page.getByLabel('Last day').fill('2026-03-01');
  await expect(page.getByText('The last day lies before the first.')).toBeVisible();
  await page.getByLabel('First day').fill('2026-02-01');
  await importAll(page);
  await expect(page.getByRole('heading', { name: '1 table stored' })).toBeVisible();
  await page.close();
});

test('a backup restores the same into an emptied database', async () => {
  const page = await session.openDashboard('#/data');
  const before = await counts(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a full backup' }).click();
  const file = await waiting;
  const saved = await readFile(await file.path());
  expect(file.suggestedFilename()).toMatch(/^flexmeter-backup-\d{4}-\d\d-\d\d\.flexmeter$/);

  const picker = page.getByLabel('Restore a backup');
  await picker.setInputFiles(csv('broken.flexmeter', saved.subarray(0, saved.length - 20)));
  await expect(page.getByRole('alert')).toContainText('This backup is cut off');
  await picker.setInputFiles(csv('other.flexmeter', 'a,b\n'));
  await expect(page.getByRole('alert')).toContainText('not a Flexmeter backup');

  for (const { name } of company.teams) {
    await page.getByRole('button', { name: `Delete ${name}` }).click();
    await page.getByRole('button', { name: 'Delete the team’s data' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText(`${name} was deleted.`);
  }
  await expect(page.getByText('Nothing has been read or imported yet.')).toBeVisible();
  await picker.setInputFiles(csv('mine.flexmeter', saved));
  await expect(page.getByText(/^Saved .*Teams: 2\./)).toBeVisible();
  expect(await counts(page)).not.toEqual(before);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('The backup was restored.')).toBeVisible();
  expect(await counts(page)).toEqual(before);
  await page.close();
});

test('the calendar shows what the file made exact; totals agree; a charge is explained', async () => {
  const page = await session.openDashboard('#/data/coverage');
  const team = company.teams[0]?.name ?? '';
  await page.getByRole('combobox', { name: 'Team', exact: true }).selectOption({ label: team });
  const month = page.getByRole('img', { name: /days exact/ });
  await expect(month.first()).toBeVisible();
  // A file makes exact every day from its first to its last, those without a row included.
  const told = [...rowsIn(company, 'all', period)].map((i) => company.usage.day[i] ?? 0);
  const exact = Math.max(...told) - Math.min(...told) + 1;
  await expect(page.locator('.coverage-days .exact')).toHaveCount(exact);
  await page.getByRole('button', { name: 'Show as table' }).click();
  const cells = page.getByRole('table', { name: 'Coverage' }).locator('tbody td:nth-child(2)');
  const counted = async () => (await cells.allTextContents()).reduce((sum, text) => sum + Number(text), 0);
  await expect.poll(counted).toBe(exact);

  await page.getByRole('link', { name: 'Reconcile' }).click();
  await page.getByRole('combobox', { name: 'Team', exact: true }).selectOption({ label: team });
  const last90: Period = { from: day(today - 90), to: day(today - 1) };
  const tokens = [...rowsIn(company, 0, last90)].reduce((sum, i) => sum + (company.usage.tokens[i] ?? 0), 0);
  const total = formatTokens(centitokens(tokens), 'en');
  const byTeam = page.getByRole('table', { name: 'By team' });
  await expect(byTeam.getByRole('row', { name: team }).getByRole('cell').last()).toHaveText(total);
  for (const source of ['All days', 'Files, by person', 'Files, by product'])
    await expect(page.getByRole('row', { name: source }).getByRole('cell').nth(1)).toHaveText(total);

  await page.getByRole('link', { name: 'Explain a charge' }).click();
  await page.getByRole('combobox', { name: 'Team', exact: true }).selectOption({ label: team });
  const charged =
    [...rowsIn(company, 0, period)].filter((i) => (company.usage.tokens[i] ?? 0) > 0).at(-1) ?? 0;
  const { firstName, lastName } = company.people[company.usage.person[charged] ?? 0] ?? {};
  const on = company.usage.day[charged] ?? 0;
  const sum = [...rowsIn(company, 0, { from: day(on), to: day(on) })]
    .filter((i) => company.usage.person[i] === company.usage.person[charged])
    .reduce((all, i) => all + (company.usage.tokens[i] ?? 0), 0);
  const person = page.getByRole('combobox', { name: 'Person' });
  await person.fill(`${lastName}`.toUpperCase().slice(0, 4));
  const people = page.getByRole('listbox', { name: 'Person' });
  await people.getByRole('option', { name: `${firstName} ${lastName}` }).click();
  await expect(person).toHaveValue(`${firstName} ${lastName}`);
  await page.getByLabel('Day (UTC)').selectOption(String(on));
  await expect(page.getByRole('heading', { level: 2 })).toContainText(
    `${firstName} ${lastName}: ${formatTokens(centitokens(sum), 'en')} tokens`,
  );
  await expect(page.locator('.data-charges dd').first()).not.toBeEmpty();
  await page.close();
});

test('people are searched as one types, by keyboard alone', async () => {
  const page = await session.openDashboard('#/data/explain');
  const person = page.getByRole('combobox', { name: 'Person' });
  await expect(person).not.toHaveValue('');
  const before = await person.inputValue();
  await person.focus();
  await page.keyboard.press('ArrowDown');
  const options = page.getByRole('listbox', { name: 'Person' }).getByRole('option');
  await expect(options.nth(1)).toBeVisible();
  await expect(person).toHaveAttribute('aria-expanded', 'true');
  expect(await found(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  const active = await person.getAttribute('aria-activedescendant');
  expect(await options.nth(1).getAttribute('id')).toBe(active);
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(person).toHaveValue(before);

  await page.keyboard.press('ArrowDown');
  await expect(options.nth(0)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  const last = options.last();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  const name = (await last.locator('span').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(person).toHaveValue(name);
  await expect(page.getByRole('heading', { level: 2 })).toContainText(name);
  await person.fill('nobody of this name');
  await expect(page.getByText('Nobody is stored under these words.').last()).toBeVisible();
  await page.close();
});

test('a list of people is previewed, stored, shown with each person, and taken back', async () => {
  const page = await session.openDashboard('#/data');
  const inFile = company.people.filter(({ email }) => usageText.includes(email));
  const [ada, bo] = inFile;
  if (!ada || !bo) throw new Error('too few people are in the file');
  const list = [
    'Kostenstelle;E-Mail;Abteilung;Gültig ab;Bemerkung',
    `4711;${ada.email.toUpperCase()};Architektur;;x`,
    `4712;${ada.email};Bau;2030-01-01;`,
    `;${bo.email};Architektur;;`,
    ';new@x.example;Bau;;',
    ';;Bau;;',
    `;${bo.email};Bau;;`,
  ].join('\r\n');
  await choose(page, csv('people.csv', `${list}\r\n`));
  await expect(page.getByRole('heading', { name: 'Your own list of people' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toContainText('2 people of this list are known here.');
  await page.getByText('1 person is not known yet').click();
  await expect(main).toContainText('new@x.example, line 5');
  await page.getByText('2 rows are left out').click();
  await expect(page.getByRole('row', { name: /^6.*No person is named/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^7.*another place for this person/ })).toBeVisible();
  await page.getByText('What the columns hold', { exact: true }).click();
  await expect(page.getByLabel('What Abteilung holds')).toHaveValue('department');
  expect(await found(page)).toEqual([]);
  await importAll(page);
  await expect(page.getByRole('heading', { name: '1 table stored' })).toBeVisible();

  await part(page, 'People').click();
  await page.getByLabel('Name or e-mail').fill(ada.email);
  const row = page.getByRole('table', { name: 'People', exact: true }).getByRole('row').last();
  await expect(row).toContainText('Department: Architektur');
  await expect(row).toContainText('Cost centre: 4711');
  const lists = page.getByRole('table', { name: 'Where people belong' });
  await expect(lists).toContainText('Departments: 2, 3 people');
  expect(await found(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take back people.csv' }).click();
  await expect(page.getByText('people.csv was taken back.')).toBeVisible();
  await expect(lists).toHaveCount(0);
  await expect(row).not.toContainText('Architektur');
  await page.close();
});

test('columns nobody knows are chosen by the admin', async () => {
  const page = await session.openDashboard('#/data');
  const someone = company.people.find(({ email }) => usageText.includes(email));
  await choose(page, csv('odd.csv', `Wer,Wohin\n${someone?.email},Nord\n`));
  await expect(page.getByRole('alert')).toContainText('none of the portal’s exports');
  await page.getByText('This is my own list of people').click();
  const read = page.getByRole('button', { name: 'Read it with these columns' });
  await expect(page.getByLabel('What Wer holds')).toHaveValue('email');
  await expect(read).toBeDisabled();
  expect(await found(page)).toEqual([]);
  await page.getByLabel('What Wohin holds').selectOption({ label: 'Project' });
  await read.click();
  await expect(page.getByRole('heading', { name: 'Your own list of people' })).toBeVisible();
  await expect(page.getByText('1 person of this list is known here.')).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.close();
});

test('the rate sheet is pasted, looked at, saved, and stands beside what was learned', async () => {
  const page = await session.openDashboard('#/settings');
  await page.getByRole('button', { name: 'Paste the rate sheet' }).click();
  const sheet = [
    'Product\tTokens per day\tPrice',
    'Revit\t999\t$2,997',
    'Widget Designer¹\t5\t$15',
    'Widget Render\t0.5 per result\t$1.50',
    'Widget Store\t3 or 4\t',
    '¹ See page 12',
  ].join('\n');
  await page.getByLabel('The rate sheet’s table').fill(sheet);
  await expect(page.getByText('3 rates recognised')).toBeVisible();
  await expect(page.getByText('2 lines were not understood')).toBeVisible();
  await expect(page.getByText('It is a footnote.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Widget Designer 5 24 hours nothing yet$/ })).toBeVisible();
  await expect(
    page.getByRole('row', { name: /^Revit 999 24 hours .*(learned|from the list)$/ }),
  ).toBeVisible();
  expect(await found(page)).toEqual([]);
  await page.getByLabel('Valid from (blank: always)').fill('2026-02-03');
  await page.getByRole('button', { name: 'Save 3 rates' }).click();
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();
  const rates = page.getByRole('table', { name: 'Tokens per day' });
  await expect(rates.getByLabel('Tokens of Widget Designer')).toHaveValue('5');
  await expect(rates.getByLabel('First day of the rate of Widget Designer; blank: always')).toHaveValue(
    '2026-02-03',
  );
  await expect(rates).toContainText('You entered 999. Your usage shows');
  await expect(rates).toContainText(/\d+ tokens on [\d,]+ of [\d,]+ person-days since/);
  await expect(rates).toContainText('for each result');
  expect(await found(page)).toEqual([]);
  await rates.getByRole('button', { name: 'Remove Widget Designer' }).click();
  await expect(rates.getByLabel('Tokens of Widget Designer')).toHaveCount(0);
  await page.close();
});

test('a person can be found and forgotten, two people be one and two again', async () => {
  const page = await session.openDashboard('#/data/people');
  const table = page.getByRole('table', { name: 'People', exact: true });
  await expect(table.getByRole('checkbox').nth(1)).toBeVisible();
  const people = await table.getByRole('checkbox').count();
  await table.getByRole('checkbox').nth(0).check();
  await table.getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: /are one person$/ }).click();
  await expect(page.getByText('They count as one person now.')).toBeVisible();
  await expect(table.getByRole('checkbox')).toHaveCount(people - 1);
  await page.getByRole('button', { name: /^Take apart/ }).click();
  await expect(table.getByRole('checkbox')).toHaveCount(people);

  const someone = company.people.find(({ email }) => usageText.includes(email));
  if (!someone) throw new Error('nobody is in the file');
  await page.getByLabel('Name or e-mail').fill(someone.email.toUpperCase());
  await expect(table.getByRole('checkbox')).toHaveCount(1);
  await page.getByRole('button', { name: /^Forget / }).click();
  await page.getByRole('button', { name: 'Forget this person' }).click();
  await expect(page.getByText('Nobody is stored under these words.')).toBeVisible();
  await page.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious on any part, ${colorScheme}`, async () => {
    const page = await session.openDashboard('#/data');
    await page.emulateMedia({ colorScheme });
    for (const name of ['Import', 'Coverage', 'Reconcile', 'Explain a charge', 'Storage', 'People']) {
      await part(page, name).click();
      await expect(part(page, name)).toHaveAttribute('aria-current', 'page');
      expect(await found(page)).toEqual([]);
    }
    await page.close();
  });
