import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import readXlsx from 'read-excel-file/node';
import { foundInThemes } from '../support/axe';
import { launch, type Session } from '../support/browser';
import { EXTENSION } from '../support/build';

let session: Session;
let page: Page;

test.beforeAll(async () => {
  session = await launch({ extension: EXTENSION });
  const popup = await session.openPopup();
  await popup.getByRole('button', { name: 'Load the sample company' }).click();
  await expect(popup.getByRole('img', { name: /Balance/ })).toBeVisible();
  await popup.close();
  page = await session.openDashboard('#/reports?period=all');
});

test.afterAll(async () => {
  expect(session.extensionRequests).toEqual([]);
  expect(session.pageErrors).toEqual([]);
  await session.close();
});

/** Save some tables, and read the file. @param tables their titles; none: all */
async function saved(format: string, tables: readonly string[] = []) {
  const form = page.locator('.report-form');
  const none = form.getByRole('button', { name: 'Choose none' });
  await expect(form.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  if (!(await none.isVisible())) await form.getByRole('button', { name: 'Choose all' }).click();
  if (tables.length > 0) {
    await none.click();
    for (const name of tables) await form.getByRole('checkbox', { name, exact: true }).check();
  }
  await form.getByRole('combobox', { name: 'Format' }).selectOption(format);
  const download = page.waitForEvent('download', { timeout: 180_000 });
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  const file = await download;
  await expect(form.getByRole('status')).toContainText(`Saved as ${file.suggestedFilename()}`);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('every table as a workbook that says what it is about', async () => {
  const { name, bytes } = await saved('xlsx');
  expect(name).toMatch(/^flexmeter-report-[\p{L}\p{N}-]+-all-days\.xlsx$/u);
  const sheets = await readXlsx(bytes);
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'About',
    'Daily use',
    'Use by person',
    'Use by product',
    'Advice for people',
    'Seats',
    'Seat changes',
    'Waste',
    'Cost shares',
    'Forecast',
    'Budget',
    'Lots',
    'Balances',
    'Renewals',
    'Coverage',
    'Rates',
    'Columns',
  ]);
  const rowsOf = (title: string) => sheets.find(({ sheet }) => sheet === title)?.data ?? [];
  for (const title of ['Daily use', 'Use by person', 'Advice for people', 'Cost shares', 'Lots', 'Rates'])
    expect(rowsOf(title).length, title).toBeGreaterThan(1);
  const about = new Map(rowsOf('About').map((row) => [row[1], row]));
  expect(about.get('version')?.[4]).toMatch(/^\d+\.\d+\.\d+$/);
  expect(about.get('date')?.[4]).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(about.get('token_from_0')?.[5] ?? about.get('currency')?.[3]).toBeTruthy();
  const [head = [], first = []] = rowsOf('Use by person');
  expect(first[head.indexOf('Month')]).toBeInstanceOf(Date);
  expect(typeof first[head.indexOf('Tokens')]).toBe('number');
});

test('use of people, of products and by day come to the same tokens', async () => {
  const { name, bytes } = await saved('json', ['Daily use', 'Use by person', 'Use by product']);
  expect(name).toMatch(/\.json$/);
  const { tables } = JSON.parse(text(bytes));
  const sums = tables.map(({ rows }: { rows: { tokens: string | null }[] }) =>
    Math.round(rows.reduce((sum, { tokens }) => sum + Number(tokens ?? 0) * 100, 0)),
  );
  expect(sums[0]).toBeGreaterThan(0);
  expect(sums).toEqual([sums[0], sums[0], sums[0]]);
});

test('CSV in a ZIP with what it is about and its columns', async () => {
  const { name, bytes } = await saved('csv', ['Cost shares', 'Coverage']);
  expect(name).toMatch(/\.csv\.zip$/);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['shares.csv', 'coverage.csv', 'columns.csv', 'about.csv']);
  expect(text(files['shares.csv']).split('\r\n').length).toBeGreaterThan(2);
  expect(text(files['about.csv'])).toContain('report,period,');
});

test('Parquet of one table, with types and what it is about inside', async () => {
  const { name, bytes } = await saved('parquet', ['Daily use']);
  expect(name).toMatch(/^flexmeter-daily-.*\.parquet$/);
  const file = new Uint8Array(bytes).buffer;
  const { key_value_metadata: told, num_rows: rows } = await parquetMetadataAsync(file);
  expect(told?.map(({ key }) => key)).toEqual(['flexmeter.about', 'flexmeter.table', 'flexmeter.columns']);
  expect(Number(rows)).toBeGreaterThan(1000);
  const [first] = await parquetReadObjects({ file, rowEnd: 1 });
  expect(first?.day).toBeInstanceOf(Date);
});

/** Show people so from now on, also on the page that is open. */
async function showPeople(how: string): Promise<void> {
  const settings = await session.openDashboard('#/settings');
  const radio = settings.getByRole('radio', { name: how });
  await expect(radio).toBeVisible();
  if (!(await radio.isChecked())) {
    await radio.check();
    await expect(settings.getByText('Saved.')).toBeVisible();
  }
  await settings.close();
  await page.reload();
}

test('where only groups are shown, no table has a row a person', async () => {
  await showPeople('Only in groups');
  const form = page.locator('.report-form');
  await expect(form.getByRole('checkbox', { name: 'Advice for groups' })).toBeVisible();
  await expect(form.getByRole('checkbox', { name: 'Daily use' })).toHaveCount(0);
  await expect(form.getByRole('checkbox', { name: 'Advice for people' })).toHaveCount(0);
  expect(await foundInThemes(page)).toEqual([]);
});

test('the mail for a lead is of the chosen group', async () => {
  await showPeople('By name');
  const group = page.getByRole('combobox', { name: 'Group' }).last();
  await group.selectOption({ index: 1 });
  const mail = page.getByRole('textbox', { name: 'Text' });
  await expect(mail).toHaveValue(/Tokens used: [\d,]+/, { timeout: 180_000 });
  expect(await foundInThemes(page)).toEqual([]);
});
